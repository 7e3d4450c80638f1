using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>A PostgreSQL of this run alone: its own data folder, a free port of the loopback, gone at the end.</summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly string _binaries;
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"portal-postgresql-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();

    private PostgreSqlCluster(string binaries) => _binaries = binaries;

    /// <summary>The folder of the newest server installed here; null without one.</summary>
    public static string? FindBinaries() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Select(version => Path.Combine(version, "bin"))
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    public static async Task<PostgreSqlCluster> StartAsync(string binaries)
    {
        var cluster = new PostgreSqlCluster(binaries);
        await cluster.RunAsync("initdb", "-D", cluster._data, "-U", Account, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await cluster.RunAsync("pg_ctl", "-D", cluster._data, "-l", Path.Combine(cluster._data, "server.log"), "-w", "-o", cluster.ServerOptions, "start");
        return cluster;
    }

    /// <summary>Makes an empty database and says how to reach it.</summary>
    public async Task<string> AddDatabaseAsync()
    {
        var name = $"portal_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionTo(Account));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return $"{ConnectionTo(name)};Maximum Pool Size=40"; // The server takes a hundred, for all tests together.
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("pg_ctl", "-D", _data, "-m", "fast", "-w", "stop");
        Directory.Delete(_data, recursive: true);
    }

    // Nothing here has to outlive a power cut.
    private string ServerOptions =>
        string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off");

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username={Account}");

    /// <summary>The server refuses to be run by root; then it is run by the account its package made.</summary>
    private Task RunAsync(string tool, params string[] arguments)
    {
        var path = Path.Combine(_binaries, tool);
        return Environment.IsPrivilegedProcess
            ? Tool.RunAsync("setpriv", [$"--reuid={Account}", $"--regid={Account}", "--clear-groups", path, .. arguments])
            : Tool.RunAsync(path, arguments);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
