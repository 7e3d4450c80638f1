using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The tickets of a saved view, what is due first at the top.</summary>
public sealed class ReadSavedView(ITicketsDb db, ReadQueue readQueue, TimeProvider clock)
{
    /// <summary>Null for a view that is none of theirs and not shared.</summary>
    public async Task<SavedQueue?> RunAsync(int viewId, QueueKey? after, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.SavedViews.AsNoTracking()
            .SingleOrDefaultAsync(view => view.Id == viewId && (view.IsShared || view.OwnerId == agent.PersonId), cancel) is not { } view)
            return null;

        var rows = await readQueue.Show(db.Tickets.AsNoTracking().In(view.Filter, clock.GetUtcNow()).DueFirst(after)).ToListAsync(cancel);
        var page = rows.Take(ReadQueue.PageSize).ToList();
        return new SavedQueue(view, page, rows.Count > ReadQueue.PageSize ? new QueueKey(page[^1].NextDueAt, page[^1].Id) : null);
    }
}

public sealed record SavedQueue(SavedView View, IReadOnlyList<QueuedTicket> Tickets, QueueKey? Next);
