namespace Portal.Tickets.Tickets.Reads;

internal static class SavedViews
{
    /// <summary>What belongs in a saved view. Without a status it is read along (Shelf, NextDue), with one along (Shelf, Assignee) or by number.</summary>
    public static IQueryable<Ticket> In(this IQueryable<Ticket> tickets, ViewFilter filter, DateTimeOffset now)
    {
        tickets = tickets.Where(t => t.PublishedAt != null && t.RemovedAt == null && t.MergedIntoId == null);
        tickets = filter.Status is { } status
            ? tickets.Where(t => t.Status == status)
            : tickets.Where(t => t.Shelf == DeskShelf.Ours || t.Shelf == DeskShelf.Customers || t.Shelf == DeskShelf.Snoozed);
        if (filter.Kind is { } kind)
            tickets = tickets.Where(t => t.Kind == kind);
        if (filter.Theme is { Length: > 0 } theme)
            tickets = tickets.Where(t => t.Theme == theme);
        if (filter.TeamId is { } team)
            tickets = tickets.Where(t => t.TeamId == team);
        if (filter.AssigneeId is { } assignee)
            tickets = tickets.Where(t => t.AssigneeId == assignee);
        if (filter.Priority is { } priority)
            tickets = tickets.Where(t => t.Priority == priority);
        if (filter.OlderThanDays is { } days)
        {
            var before = now.AddDays(-days);
            tickets = tickets.Where(t => t.OpenedAt <= before);
        }

        return tickets;
    }

    public static IQueryable<Ticket> DueFirst(this IQueryable<Ticket> tickets, QueueKey? after)
    {
        if (after is var (at, id))
            tickets = tickets.Where(t => t.NextDueAt > at || (t.NextDueAt == at && t.Id > id));
        return tickets.OrderBy(t => t.NextDueAt).ThenBy(t => t.Id);
    }
}
