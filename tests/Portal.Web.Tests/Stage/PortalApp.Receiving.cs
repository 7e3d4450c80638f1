using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    public const string Desk = "aide@exemple.example";

    private HttpClient? _mailServer;

    /// <summary>Hands a message over as a mail server does, and says what became of it.</summary>
    public async Task<Received> ReceiveAsync(byte[] raw)
    {
        _mailServer ??= Program(await IssueTokenAsync("Serveur de courrier", "mail:inbound"));
        using var content = new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        var answer = await _mailServer.PostAsync("/api/v1/mail/inbound", content);
        answer.EnsureSuccessStatusCode();
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Received(
            told.GetProperty("id").GetInt64(), told.GetProperty("state").GetString()!, told.GetProperty("reason").GetString()!, told.GetProperty("duplicate").GetBoolean());
    }

    public Task<Received> ReceiveAsync(string from, string subject, string text, params string[] headers) =>
        ReceiveAsync(Mail(from, Desk, subject, text, headers));

    public static byte[] Mail(string from, string to, string subject, string text, params string[] headers) => Encoding.UTF8.GetBytes(
        $"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{text}\r\n");

    /// <summary>Of the ticket a message became part of.</summary>
    public async Task<int> TicketOfAsync(Received received) => int.Parse(
        Assert.Single(await ReadAsync($"SELECT m.TicketId FROM IncomingMail i JOIN Messages m ON m.Id = i.MessageId WHERE i.Id = {received.Id}")),
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a thief of the disk finds.</summary>
    public IReadOnlyList<byte[]> ArchivedFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(_data, "mail-archive"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes)];

    public async Task TakeInWaitingMailAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeInWaitingMail>().RunAsync(CancellationToken.None);
    }
}

internal sealed record Received(long Id, string State, string Reason, bool Duplicate);
