using System.Diagnostics;

namespace Portal.Web.Tests.Stage;

/// <summary>The portal as its operator starts it: a program with its own console.</summary>
internal sealed class PortalProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private PortalProgram(Process process) => _process = process;

    /// <summary>Settings as <c>--Key=value</c>; none of them set but what is named here.</summary>
    public static PortalProgram Start(params IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Folder("Portal.Web"),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"));
        foreach (var (key, value) in settings)
            start.ArgumentList.Add($"--{key}={value}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return new PortalProgram(Process.Start(start) ?? throw new InvalidOperationException("No program was started."));
    }

    /// <summary>As an operator types a command; what it works on is in the environment.</summary>
    public static PortalProgram Command(IReadOnlyList<string> arguments, params IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Folder("Portal.Web"),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return new PortalProgram(Process.Start(start) ?? throw new InvalidOperationException("No program was started."));
    }

    /// <summary>As a power cut would: nothing of it runs on.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The program has given up: what it said, and with which code it left.</summary>
    public async Task<(int Code, string Said)> EndAsync()
    {
        using var enough = new CancellationTokenSource(Patience);
        var (said, complained) = (_process.StandardOutput.ReadToEndAsync(enough.Token), _process.StandardError.ReadToEndAsync(enough.Token));
        await _process.WaitForExitAsync(enough.Token);
        return (_process.ExitCode, $"{await said}{await complained}");
    }

    /// <summary>The first line of its console that holds these words.</summary>
    public async Task<string> ReadUntilAsync(string words)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(enough.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The program ended without « {words} »: {await _process.StandardError.ReadToEndAsync(enough.Token)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
