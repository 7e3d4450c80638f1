using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Portal.Benchmarks;

/// <summary>What a message costs from its bytes to its ticket: posted as a mail server posts them, eight at once, no two alike.</summary>
internal static class MailReport
{
    private const int Tickets = 1_000;
    private const int Connections = 8;
    private const int WarmUp = 200;

    public static async Task PrintAsync(IReadOnlyList<int> sizes)
    {
        foreach (var messages in sizes)
        {
            await using var portal = await ServedPortal.StartAsync(Tickets);
            portal.Visitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await portal.TokenAsync("mail:inbound"));
            await PostAsync(portal.Visitor, WarmUp);
            var (cpu, start) = (portal.CpuTime, Stopwatch.GetTimestamp());
            await PostAsync(portal.Visitor, messages);
            var took = Stopwatch.GetElapsedTime(start);
            var cost = (portal.CpuTime - cpu) / messages;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{messages} messages: {messages / took.TotalSeconds:F0} a second, {cost.TotalMilliseconds:F1} ms of CPU each, {portal.WorkingSetMb} MB"));
        }
    }

    private static async Task PostAsync(HttpClient portal, int messages)
    {
        var next = -1;
        var run = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < messages; number = Interlocked.Increment(ref next))
            {
                using var content = new ByteArrayContent(Message(run, number));
                content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
                using var answer = await portal.PostAsync("/api/v1/mail/inbound", content);
                if (!answer.IsSuccessStatusCode)
                    throw new InvalidOperationException($"The portal answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }));
    }

    private static byte[] Message(Guid run, int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        From: Personne {number} <p{number}@{run:N}.example>
        To: aide@portail.example
        Subject: Question {number} sur la facture
        Date: Tue, 4 Nov 2025 09:12:44 +0100
        Message-ID: <{number}.{run:N}@sablon.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b{number}

        --b{number}
        Content-Type: text/plain; charset=utf-8

        Bonjour,

        La facture {number} apparaît deux fois depuis la dernière clôture, et le total du mois est faux. Que faut-il faire ?

        Bien cordialement,
        Personne {number}
        04 72 99 11 20

        Le 03/11/2025 à 17:40, Portail a écrit :
        > Votre clôture est terminée.
        --b{number}
        Content-Type: text/html; charset=utf-8

        <p>Bonjour,</p><p>La facture {number} apparaît deux fois depuis la dernière clôture, et le total du mois est faux. Que faut-il faire ?</p><p>Bien cordialement,<br>Personne {number}<br>04 72 99 11 20</p><div class="moz-cite-prefix">Le 03/11/2025 à 17:40, Portail a écrit :</div><blockquote type="cite">Votre clôture est terminée.</blockquote>
        --b{number}--
        """).ReplaceLineEndings("\r\n"));
}
