using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The desk's lists, what is due first at the top, by pages that start after a key.</summary>
public sealed class ReadQueue(ITicketsDb db, IPeopleDb people, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Counted no further: « 99+ » says as much to somebody who has to work through it, and costs the same however many there are.</summary>
    public const int CountedUpTo = 99;

    public async Task<Queue> RunAsync(QueueView view, QueueKey? after, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new Queue([], new Dictionary<QueueView, int>(), Next: null);

        var queues = new Queues(db.Tickets.AsNoTracking(), db.Mentions, agent.RequiredPersonId, clock.GetUtcNow());
        var rows = await Show(queues.Page(view, after)).ToListAsync(cancel);
        var counts = new Dictionary<QueueView, int>();
        foreach (var each in Enum.GetValues<QueueView>())
            counts[each] = await queues.Of(each).Take(CountedUpTo + 1).CountAsync(cancel);

        var page = rows.Take(PageSize).ToList();
        return new Queue(page, counts, rows.Count > PageSize ? KeyOf(view, page[^1]) : null);
    }

    /// <summary>Whether anything waits there.</summary>
    public async Task<bool> AnyAsync(QueueView view, Viewer agent, CancellationToken cancel) => agent.IsTeam
        && await new Queues(db.Tickets.AsNoTracking(), db.Mentions, agent.RequiredPersonId, clock.GetUtcNow()).Of(view).AnyAsync(cancel);

    internal IQueryable<QueuedTicket> Show(IQueryable<Ticket> tickets) => tickets.Take(PageSize + 1).Select(ticket => new QueuedTicket(
        ticket.Id, ticket.Title, ticket.Kind, ticket.Status, ticket.IsPublic, ticket.PeopleCount, ticket.OpenedAt,
        ticket.LastActivityAt, ticket.FirstAnsweredAt == null, ticket.Priority, ticket.NextDueAt, ticket.SnoozedUntil, ticket.Theme,
        people.Agents.Where(a => a.PersonId == ticket.AssigneeId).Select(a => a.FirstName).FirstOrDefault() ?? ""));

    internal static QueueKey KeyOf(QueueView view, QueuedTicket last) =>
        new(view == QueueView.Snoozed ? last.SnoozedUntil ?? Ticket.NotDue : last.NextDueAt, last.Id);
}

public enum QueueView { Mine, Unassigned, Open, Late, Mentions, Waiting, Snoozed, All }

/// <param name="Counts">Up to one more than <see cref="ReadQueue.CountedUpTo"/>.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record Queue(IReadOnlyList<QueuedTicket> Tickets, IReadOnlyDictionary<QueueView, int> Counts, QueueKey? Next);

/// <summary>Where a page of a queue ended: the next one starts just after.</summary>
public sealed record QueueKey(DateTimeOffset At, int Id);

/// <param name="Assignee">First name; empty while nobody has it.</param>
public sealed record QueuedTicket(
    int Id, string Title, TicketKind Kind, TicketStatus Status, bool IsPublic, int People, DateTimeOffset OpenedAt,
    DateTimeOffset LastActivityAt, bool Unanswered, TicketPriority Priority, DateTimeOffset NextDueAt, DateTimeOffset? SnoozedUntil,
    string Theme, string Assignee);
