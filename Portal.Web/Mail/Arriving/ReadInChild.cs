using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Portal.Web.Commands;
using Portal.Web.Mail.Inbound;

namespace Portal.Web.Mail.Arriving;

/// <summary>Has a message read by a process of its own, with its own limits of time and memory: <c>mail inspect -</c> on its standard input.</summary>
internal sealed partial class ReadInChild(MailReaderOptions options, ILogger<ReadInChild> log)
{
    private const string MostMemory = "0x18000000";
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);

    public async Task<MailReading> RunAsync(byte[] raw, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(LongestLife);
        using var child = Process.Start(Program()) ?? throw new InvalidOperationException("The reader did not start.");
        try
        {
            var told = child.StandardOutput.ReadToEndAsync(deadline.Token);
            var complained = child.StandardError.ReadToEndAsync(deadline.Token);
            await GiveAsync(child, raw, deadline.Token);
            var answer = await told;
            await complained;
            await child.WaitForExitAsync(deadline.Token);
            if (child.ExitCode == 0 && JsonSerializer.Deserialize<MailReading>(answer, MailCommand.OneLine) is { } reading)
                return reading;

            LogDied(child.ExitCode);
            return new MailReading { Error = ReaderDied };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new MailReading { Error = "over the limit of time" };
        }
        catch (JsonException)
        {
            return new MailReading { Error = ReaderDied };
        }
        finally
        {
            if (!child.HasExited)
                child.Kill(entireProcessTree: true);
        }
    }

    public const string ReaderDied = "the reader died of it";

    private static async Task GiveAsync(Process child, byte[] raw, CancellationToken cancel)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(raw, cancel);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // It died before it had all: its exit code tells.
        }
    }

    private ProcessStartInfo Program()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            ArgumentList = { assembly, "mail", "inspect", "-", "--jsonl" },
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_TieredPGO"] = "0";
        for (var place = 0; place < options.OwnAddresses.Count; place++)
            start.Environment[string.Create(CultureInfo.InvariantCulture, $"Mail__Reading__OwnAddresses__{place}")] = options.OwnAddresses[place];
        start.Environment["Mail__Reading__AuthenticationServer"] = options.AuthenticationServer;
        start.Environment["Mail__Reading__HopsAboveResults"] = options.HopsAboveResults.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    [LoggerMessage(LogLevel.Warning, "The reader of a message ended with {ExitCode}")]
    private partial void LogDied(int exitCode);
}
