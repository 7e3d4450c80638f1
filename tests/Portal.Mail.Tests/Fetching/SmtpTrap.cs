using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Mail.Tests.Fetching;

/// <summary>An SMTP server that does what a test says at the moment it says: real ones do not fail on demand.</summary>
internal sealed class SmtpTrap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpTrap()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Before the banner.</summary>
    public Func<Task> OnConnect { get; set; } = () => Task.CompletedTask;

    /// <summary>After the final dot, before the answer.</summary>
    public Func<Task> OnDot { get; set; } = () => Task.CompletedTask;

    /// <summary>The answer to RCPT, by address; null for 250.</summary>
    public Func<string, string?> Refuse { get; set; } = _ => null;

    /// <summary>Whole messages, in the order they were taken.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    public static string HeaderOf(string message, string name) =>
        message.Split('\n').First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await OnConnect();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "220 trap.example ESMTP");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
                await AnswerAsync(stream, reader, line);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side was killed, which is the point.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, StreamReader reader, string line)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "RCPT" when Refuse(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]) is { } refusal:
                await SayAsync(stream, refusal);
                break;
            case "DATA":
                await SayAsync(stream, "354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                    message.Append(text).Append('\n');
                Taken.Enqueue(message.ToString());
                await OnDot();
                await SayAsync(stream, "250 taken");
                break;
            case "QUIT":
                await SayAsync(stream, "221 bye");
                break;
            default:
                await SayAsync(stream, "250 trap.example");
                break;
        }
    }

    private async Task SayAsync(NetworkStream stream, string words) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{words}\r\n")), _stop.Token);
}
