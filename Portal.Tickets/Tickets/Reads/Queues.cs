namespace Portal.Tickets.Tickets.Reads;

/// <summary>Each queue as one stretch of an index: (Shelf, Assignee, NextDue), (Shelf, NextDue), (NextDue) or (SnoozedUntil).</summary>
internal sealed class Queues(IQueryable<Ticket> all, IQueryable<Mention> mentions, Guid me, DateTimeOffset now)
{
    // The shelf says so too, but who sees what never rests on something that is only kept beside it.
    private readonly IQueryable<Ticket> _tickets = all.Where(t => t.PublishedAt != null && t.RemovedAt == null && t.MergedIntoId == null);

    // « Not null » SQLite looks for row by row, « later than » it finds in the index.
    private static readonly DateTimeOffset Once = DateTimeOffset.UnixEpoch;

    /// <summary>Where I am mentioned and have not looked. From the few mentions to their tickets, never the other way round.</summary>
    private IQueryable<int> Calling => mentions.Where(m => m.PersonId == me && m.SeenAt == null).Select(m => m.Message!.TicketId); // Read by the database, never null there.

    public IQueryable<Ticket> Of(QueueView view) => view switch
    {
        QueueView.Mine => _tickets.Where(t => t.AssigneeId == me && (t.Shelf == DeskShelf.Ours || t.Shelf == DeskShelf.Customers)),
        QueueView.Unassigned => _tickets.Where(t => t.Shelf == DeskShelf.Ours && t.AssigneeId == null),
        QueueView.Open => _tickets.Where(t => t.Shelf == DeskShelf.Ours),
        QueueView.Late => _tickets.Where(t => t.NextDueAt <= now),
        QueueView.Mentions => _tickets.Where(t => Calling.Contains(t.Id)),
        QueueView.Waiting => _tickets.Where(t => t.Shelf == DeskShelf.Customers),
        QueueView.Snoozed => _tickets.Where(t => t.SnoozedUntil > Once),
        _ => _tickets.Where(t => t.Shelf > DeskShelf.Away), // « Not equal » no index can find.
    };

    /// <summary>In order, from just after the key.</summary>
    public IQueryable<Ticket> Page(QueueView view, QueueKey? after) => view switch
    {
        QueueView.All => Newest(Of(view), after),
        QueueView.Snoozed => WokenFirst(Of(view), after),
        _ => DueFirst(Of(view), after),
    };

    private static IQueryable<Ticket> DueFirst(IQueryable<Ticket> queue, QueueKey? after)
    {
        if (after is var (at, id))
            queue = queue.Where(t => t.NextDueAt > at || (t.NextDueAt == at && t.Id > id));
        return queue.OrderBy(t => t.NextDueAt).ThenBy(t => t.Id);
    }

    private static IQueryable<Ticket> WokenFirst(IQueryable<Ticket> queue, QueueKey? after)
    {
        if (after is var (at, id))
            queue = queue.Where(t => t.SnoozedUntil > at || (t.SnoozedUntil == at && t.Id > id));
        return queue.OrderBy(t => t.SnoozedUntil).ThenBy(t => t.Id);
    }

    private static IQueryable<Ticket> Newest(IQueryable<Ticket> queue, QueueKey? after)
    {
        if (after is not null)
            queue = queue.Where(t => t.Id < after.Id);
        return queue.OrderByDescending(t => t.Id);
    }
}
