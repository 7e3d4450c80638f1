using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Web.Tests.Stage;

/// <summary>Somebody who writes between another one's look and their save, once, when told to.</summary>
internal sealed class Rival : SaveChangesInterceptor
{
    private string? _sql;

    public void WillSay(string sql) => _sql = sql;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _sql, null) is { } sql && eventData.Context is { } db)
        {
            await using var connection = new SqliteConnection(db.Database.GetConnectionString());
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
                throw new InvalidOperationException("The rival had nothing to change.");
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
