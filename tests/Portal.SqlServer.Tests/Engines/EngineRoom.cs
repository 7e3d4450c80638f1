using Microsoft.Data.SqlClient;
using Portal.Web.Persistence;

[assembly: AssemblyFixture(typeof(Portal.SqlServer.Tests.Engines.EngineRoom))]

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Makes databases on the engines that this machine has; a test that needs another one is skipped, and says why.</summary>
public sealed class EngineRoom : IAsyncDisposable
{
    private const string SqlServerVariable = "PORTAL_TEST_SQLSERVER";

    private readonly SemaphoreSlim _starting = new(1);
    private PostgreSqlCluster? _postgreSql;

    /// <summary>A database with every migration applied.</summary>
    internal async Task<TestPortal> OpenAsync(DatabaseProvider engine)
    {
        var portal = await OpenEmptyAsync(engine);
        await portal.MigrateAsync();
        return portal;
    }

    internal async Task<TestPortal> OpenEmptyAsync(DatabaseProvider engine) => engine switch
    {
        DatabaseProvider.PostgreSql => new TestPortal(engine, await (await PostgreSqlAsync()).AddDatabaseAsync()),
        DatabaseProvider.SqlServer => new TestPortal(engine, SqlServer()),
        _ => new TestPortal(engine, connectionString: ""),
    };

    public async ValueTask DisposeAsync()
    {
        if (_postgreSql is not null)
            await _postgreSql.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<PostgreSqlCluster> PostgreSqlAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _postgreSql ??= await PostgreSqlCluster.StartAsync(PostgreSqlCluster.FindBinaries() ?? NoPostgreSql());
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string NoPostgreSql()
    {
        const string Reason = "No PostgreSQL server in /usr/lib/postgresql (Debian package postgresql).";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Reason);
        Assert.Skip(Reason);
        return "";
    }

    private static string SqlServer()
    {
        var server = Environment.GetEnvironmentVariable(SqlServerVariable) ?? "";
        Assert.SkipWhen(server.Length == 0, $"{SqlServerVariable} holds no connection string: nothing was run on SQL Server.");
        return new SqlConnectionStringBuilder(server) { InitialCatalog = $"portal_{Guid.NewGuid():N}" }.ConnectionString;
    }
}
