using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence.Sqlite;

namespace Portal.Tickets.Tests.Stage;

/// <summary>The real migrations, run once; each test starts with a copy of what they made.</summary>
internal static class EmptyDatabase
{
    private static readonly Lock Copying = new();
    private static readonly Lazy<SqliteConnection> Migrated = new(Migrate);

    public static void CopyTo(SqliteConnection connection)
    {
        lock (Copying)
            Migrated.Value.BackupDatabase(connection);
    }

    private static SqliteConnection Migrate()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqlitePortalDb(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite(connection).Options);
        db.Database.Migrate();
        return connection;
    }
}
