using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Web.Persistence;

/// <summary>What SQLite wants to be told on each connection: readers and the writer don't wait for one another.</summary>
internal sealed class SqliteHabits : DbConnectionInterceptor
{
    // NORMAL is durable enough in WAL: a power cut can lose the last transaction, never damage the file.
    private const string ToWrite = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
    private const string ToRead = "PRAGMA busy_timeout = 10000;";

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    // EF looks for the file by a connection that may only read: a file that isn't in WAL yet, being new or put back from a copy,
    // can't be switched by that one.
    private static string PragmasFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? ToRead : ToWrite;
}
