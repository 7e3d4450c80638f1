using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Portal.Web.Persistence;

/// <summary>What SQLite wants to be told on each connection: readers and the writer don't wait for one another.</summary>
internal sealed class SqliteHabits : DbConnectionInterceptor
{
    // NORMAL is durable enough in WAL: a power cut can lose the last transaction, never damage the file.
    private const string ToWrite = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
    private const string ToRead = "PRAGMA busy_timeout = 10000;";

    // A page opens a pooled connection several times; beneath it is the same one, and it remembers.
    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection))
            return;

        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    private bool IsNew(DbConnection connection) => connection is not SqliteConnection { Handle: { } handle } || _told.TryAdd(handle, handle);

    // EF looks for the file by a connection that may only read: a file that isn't in WAL yet, being new or put back from a copy,
    // can't be switched by that one.
    private static string PragmasFor(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? ToRead : ToWrite;
}
