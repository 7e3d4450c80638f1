using System.Diagnostics;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>A program of the machine, run to its end.</summary>
internal static class Tool
{
    /// <exception cref="InvalidOperationException">It did not end well; the message is what it said.</exception>
    public static async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await said} {await complained}");
    }
}
