using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// The one place that decides who sees what of a ticket. Pages, lists, search, feeds, mail and exports all ask here:
/// first for the tickets, then for the widest audience the viewer belongs to in each.
/// </summary>
public static class Visibility
{
    public static bool CanSee(this Viewer viewer, Ticket ticket) => viewer.ReachIn(ticket) is not null;

    public static bool CanSee(this Viewer viewer, Ticket ticket, Message message) =>
        viewer.ReachIn(ticket) is { } reach && message.Audience <= reach && (viewer.IsTeam || message.RemovedAt is null);

    /// <summary>Up to which audience this viewer reads in this ticket; null when they don't even see that it exists.</summary>
    public static Audience? ReachIn(this Viewer viewer, Ticket ticket)
    {
        if (viewer.IsTeam)
            return Audience.Internal;

        if (ticket.RemovedAt is not null)
            return null;

        if (viewer.PersonId == ticket.AskerId)
            return Audience.Participants;

        if (ticket.PublishedAt is null)
            return null;

        if (ticket.SharedWithAccountId is { } account && viewer.AccountIds.Contains(account))
            return Audience.Participants;

        return ticket.IsPublic ? Audience.Public : null;
    }

    /// <summary>The same rule as <see cref="ReachIn"/>, for the database.</summary>
    public static IQueryable<Ticket> VisibleTo(this IQueryable<Ticket> tickets, Viewer viewer)
    {
        if (viewer.IsTeam)
            return tickets;

        var (me, accounts) = (viewer.PersonId, viewer.AccountIds);
        return tickets.Where(ticket => ticket.RemovedAt == null
            && (ticket.AskerId == me
                || (ticket.PublishedAt != null
                    && (ticket.IsPublic
                        || (ticket.SharedWithAccountId != null && accounts.Contains(ticket.SharedWithAccountId.Value))))));
    }

    /// <summary>What anybody on earth may read: lists, search, feeds.</summary>
    public static IQueryable<Ticket> Published(this IQueryable<Ticket> tickets)
    {
        // A comparison and not the bare column: SQLite finds « = @p » in an index, the truth of a column it looks for row by row.
        var open = true;
        return tickets.Where(ticket => ticket.IsPublic == open && ticket.PublishedAt != null && ticket.RemovedAt == null && ticket.MergedIntoId == null);
    }

    /// <summary>The same of tickets that are found by their numbers: written so that SQLite is not tempted to walk through all the public ones.</summary>
    public static IQueryable<Ticket> PublishedOnes(this IQueryable<Ticket> few) =>
        few.Where(ticket => ticket.IsPublic && ticket.PublishedAt != null && ticket.RemovedAt == null && ticket.MergedIntoId == null);

    public static IQueryable<Message> Within(this IQueryable<Message> messages, Audience reach) =>
        messages.Where(message => message.Audience <= reach && (reach == Audience.Internal || message.RemovedAt == null));
}
