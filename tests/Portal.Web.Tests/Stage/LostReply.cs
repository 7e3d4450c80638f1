using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Tickets.Access;

namespace Portal.Web.Tests.Stage;

/// <summary>A database that is restarted after it has committed a step of an access and before it says so, once, when told to.</summary>
internal sealed class LostReply : SaveChangesInterceptor
{
    private int _armed;

    public void Arm() => Interlocked.Exchange(ref _armed, 1);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<AuditEntry>().Any() == true && Interlocked.Exchange(ref _armed, 0) == 1)
        {
            SqliteConnection.ClearAllPools();
            throw new SqliteException("The connection was lost.", 10);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
