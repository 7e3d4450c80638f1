using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;

namespace Portal.Web.Persistence;

/// <summary>What has changed, in an order that no reader can miss anything of.</summary>
internal static class ChangeFeed
{
    private const int BatchSize = 500;

    /// <summary>Adds a row for each ticket touched by what is about to be saved.</summary>
    public static void FeedChangedTickets(this PortalDb db)
    {
        var changed = db.ChangeTracker.Entries<Ticket>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => entry.Entity)
            .ToList();
        foreach (var ticket in changed)
            db.SearchChanges.Add(new SearchChange { Ticket = ticket });
    }

    /// <summary>Numbers the rows committed since the last time. Any node may; of two at once one is refused and tries again next time.</summary>
    public static async Task NumberChangesAsync(this PortalDb db, CancellationToken cancel)
    {
        while (await db.NumberBatchAsync(cancel) == BatchSize)
            db.ChangeTracker.Clear();
    }

    /// <summary>Where the feed ends; a reader that is farther has read what a restored database never knew.</summary>
    public static async Task<long> LastChangeAsync(this PortalDb db, CancellationToken cancel) =>
        await db.SearchChanges.MaxAsync(change => change.Sequence, cancel) ?? 0;

    /// <summary>Tickets changed after this position, and the position that reading them leads to.</summary>
    public static async Task<(IReadOnlyList<int> TicketIds, long Position)> ChangesAfterAsync(
        this PortalDb db, long position, CancellationToken cancel)
    {
        var rows = await db.SearchChanges.AsNoTracking().Where(change => change.Sequence > position)
            .OrderBy(change => change.Sequence).Take(BatchSize)
            .Select(change => new { change.TicketId, change.Sequence }).ToListAsync(cancel);
        return ([.. rows.Select(row => row.TicketId).Distinct()], rows.Count == 0 ? position : rows[^1].Sequence ?? position);
    }

    private static async Task<int> NumberBatchAsync(this PortalDb db, CancellationToken cancel)
    {
        var rows = await db.SearchChanges.Where(change => change.Sequence == null)
            .OrderBy(change => change.Id).Take(BatchSize).ToListAsync(cancel);
        if (rows.Count == 0)
            return 0;

        var last = await db.LastChangeAsync(cancel);
        foreach (var row in rows)
            row.Number(++last);
        await db.SaveChangesAsync(cancel);
        return rows.Count;
    }
}
