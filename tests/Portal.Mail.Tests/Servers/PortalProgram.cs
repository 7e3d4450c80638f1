using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Portal.Mail.Tests.Servers;

/// <summary>The portal as a process of its own, which can be killed at any moment and started again on the same data.</summary>
internal sealed class PortalProgram : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portal-mail-");
    private readonly List<Process> _running = [];

    /// <summary>By configuration key.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Portal:PublicUrl"] = "https://aide.exemple.example",
        ["Portal:Brand:Name"] = "Exemple",
        ["Mail:From"] = "aide@exemple.example",
        ["Mail:AllowPlaintext"] = "true",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    public string Log => string.Join('\n', _lines);

    private readonly List<string> _lines = [];

    public void Fetch(int imapPort, string key = "aide", string user = "aide")
    {
        Settings["Portal:Mailboxes:0:Key"] = key;
        Settings["Portal:Mailboxes:0:Address"] = "aide@exemple.example";
        Settings["Portal:Mailboxes:0:TakeOlderMail"] = "true";
        Settings["Portal:Mailboxes:0:Imap:Host"] = "127.0.0.1";
        Settings["Portal:Mailboxes:0:Imap:Port"] = imapPort.ToString(CultureInfo.InvariantCulture);
        Settings["Portal:Mailboxes:0:Imap:User"] = user;
        Settings["Portal:Mailboxes:0:Imap:Password"] = Dovecot.Password;
        Settings["Portal:Mailboxes:0:Imap:AllowPlaintext"] = "true";
        Settings["Portal:Mailboxes:0:Imap:Tls"] = "StartTls";
    }

    public void SendBy(int smtpPort)
    {
        Settings["Mail:SmtpHost"] = "127.0.0.1";
        Settings["Mail:SmtpPort"] = smtpPort.ToString(CultureInfo.InvariantCulture);
    }

    public async Task StartAsync()
    {
        var process = Run([]);
        _running.Add(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_lines)
                _lines.Add(line);
            if (!line.StartsWith("Portal: http", StringComparison.Ordinal))
                continue;

            _ = CollectAsync(process);
            return;
        }

        Assert.Fail($"The portal did not start: {Log} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>As the operator's command line: its exit code and what it said.</summary>
    public async Task<(int Code, string Said)> CommandAsync(params IEnumerable<string> words)
    {
        using var process = Run(words);
        var said = await process.StandardOutput.ReadToEndAsync();
        said += await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        foreach (var process in _running.Where(process => !process.HasExited))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}")));
        return rows;
    }

    public async Task WriteAsync(string sql) => await ReadAsync(sql);

    /// <summary>Waits until the query gives this one row.</summary>
    public Task UntilAsync(string sql, string wanted) => Daemon.UntilAsync(
        async () => await ReadAsync(sql) is [var row] && row == wanted, () => $"{sql} was not {wanted}. {Log}");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        foreach (var process in _running)
            process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task CollectAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_lines)
                _lines.Add(line);
        }
    }

    private Process Run(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Settings.Append(new("Portal:DataFolder", _data.FullName)).Append(new("Portal:ArticlesFolder", Articles())))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
    }

    private string Articles() => _data.CreateSubdirectory("articles").FullName;
}
