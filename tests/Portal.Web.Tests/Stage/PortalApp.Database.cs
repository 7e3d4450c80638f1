using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tickets.Access;
using Portal.Web.Identity;
using Portal.Web.Joints;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    /// <summary>Everything the database holds, table by table: two equal ones mean that nothing was written in between.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EverythingAsync()
    {
        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
            tables[table] = string.Join('\n', await ReadAsync($"SELECT * FROM \"{table}\""));
        return tables;
    }

    /// <summary>A row a string, its columns joined by bars.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
        }

        return rows;
    }

    /// <summary>Does to the database what no page can.</summary>
    public async Task WriteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Of the next save, somebody else does this first.</summary>
    public void LetRivalSay(string sql) => _rival.WillSay(sql);

    /// <summary>Of the next step of an access, the database keeps what it was given and goes away before it says so.</summary>
    public void LoseReplyToNextStep() => _lostReply.Arm();

    /// <summary>What a backup taken now would hold.</summary>
    public Task BackUpAsync(string file) => WriteAsync($"VACUUM INTO '{file}'");

    public async Task<string> StateOfRequestAsync(string id) =>
        Enum.Parse<AccessState>(Assert.Single(await ReadAsync($"SELECT State FROM AccessRequests WHERE Id = '{id.ToUpperInvariant()}'"))).ToString();

    /// <summary>Brings search up to what was published and answered.</summary>
    public async Task ReadFeedAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchFollowsTickets>().RunAsync(CancellationToken.None);
    }

    /// <summary>One call to a use case, a job or a service, in a scope of its own.</summary>
    public async Task<TAnswer> DoAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> call) where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task DoAsync<TService>(Func<TService, Task> call) where TService : notnull => DoAsync<TService, bool>(async service =>
    {
        await call(service);
        return true;
    });

    public async Task ExpireRequestsAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExpireAccessRequests>().RunAsync(CancellationToken.None);
    }

    /// <summary>The setup code a restart would print.</summary>
    public string PrintSetupCode() => _host.Services.GetRequiredService<SetupCode>().Issue();

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        await connection.OpenAsync();
        return connection;
    }
}
