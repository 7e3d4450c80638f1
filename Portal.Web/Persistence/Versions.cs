using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;

namespace Portal.Web.Persistence;

internal static class Versions
{
    /// <summary>
    /// Sets <see cref="Ticket.Version"/> and its like anew, so that the second of two writers is refused on every engine alike
    /// (rowversion has no twin in SQLite).
    /// </summary>
    public static void RenewVersions(this DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(nameof(Ticket.Version)) is { ClrType: var type } && type == typeof(Guid))
                entry.Property(nameof(Ticket.Version)).CurrentValue = Guid.NewGuid();
        }
    }
}
