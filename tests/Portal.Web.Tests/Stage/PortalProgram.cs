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
        var start = Prepare(settings.Select(setting => $"--{setting.Key}={setting.Value}"));
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return new PortalProgram(Process.Start(start) ?? throw new InvalidOperationException("No program was started."));
    }

    /// <summary>As an operator types a command; what it works on is in the environment.</summary>
    public static PortalProgram Command(IReadOnlyList<string> arguments, params IEnumerable<(string Key, string Value)> settings)
    {
        var start = Prepare(arguments);
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new PortalProgram(Process.Start(start) ?? throw new InvalidOperationException("No program was started."));
    }

    /// <summary>A command that needs no portal, from its first byte to its last: what went to which side of the console, and the code.</summary>
    public static async Task<(int Code, string Said, string Complained)> RunAsync(IReadOnlyList<string> arguments, byte[]? input = null)
    {
        using var enough = new CancellationTokenSource(Patience);
        await using var program = Command(arguments);
        var (said, complained) = (program._process.StandardOutput.ReadToEndAsync(enough.Token), program._process.StandardError.ReadToEndAsync(enough.Token));
        await program._process.StandardInput.BaseStream.WriteAsync(input ?? [], enough.Token);
        program._process.StandardInput.Close();
        await program._process.WaitForExitAsync(enough.Token);
        return (program._process.ExitCode, await said, await complained);
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

    private static ProcessStartInfo Prepare(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Repository.Folder("Portal.Web"),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }
}
