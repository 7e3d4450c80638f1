using System.Diagnostics;

namespace Portal.Mail.Tests.Servers;

/// <summary>A server program, from its start to its end.</summary>
internal sealed class Daemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;

    private Daemon(Process process) => _process = process;

    public static Daemon Start(string program, params IEnumerable<string> arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start."));

    public static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {complaint}");
    }

    /// <summary>Looks again and again until it is so; a machine that is busy is given its time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> why)
    {
        var since = Stopwatch.StartNew();
        Exception? last = null;
        while (since.Elapsed < Patience)
        {
            try
            {
                if (await isSo())
                    return;
            }
            catch (Exception failure) when (failure is System.Net.Sockets.SocketException or IOException or MailKit.ProtocolException or MailKit.CommandException or Microsoft.Data.Sqlite.SqliteException or HttpRequestException or MailKit.Security.AuthenticationException)
            {
                last = failure; // Not yet there.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Assert.Fail($"{why()} {last?.Message}");
    }

    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            await RunAsync("kill", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }
}
