using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The desk's lists: what waits for whom, the oldest first.</summary>
public sealed class ReadQueue(ITicketsDb db)
{
    private const int Most = 100;

    public async Task<Queue> RunAsync(QueueView view, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new Queue([], new Dictionary<QueueView, int>());

        var me = agent.RequiredPersonId;
        var rows = await Of(view, me)
            .OrderBy(ticket => ticket.OpenedAt).ThenBy(ticket => ticket.Id)
            .Take(Most)
            .Select(ticket => new QueuedTicket(
                ticket.Id, ticket.Title, ticket.Kind, ticket.Status, ticket.IsPublic, ticket.PeopleCount, ticket.OpenedAt,
                ticket.LastActivityAt, ticket.FirstAnsweredAt == null))
            .ToListAsync(cancel);
        var counts = new Dictionary<QueueView, int>();
        foreach (var each in Enum.GetValues<QueueView>())
            counts[each] = await Of(each, me).CountAsync(cancel);
        return new Queue(rows, counts);
    }

    private IQueryable<Ticket> Of(QueueView view, Guid me)
    {
        var published = db.Tickets.AsNoTracking().Where(t => t.PublishedAt != null && t.RemovedAt == null);
        var open = published.Where(t => t.Status == TicketStatus.New || t.Status == TicketStatus.Taken);
        return view switch
        {
            QueueView.Mine => published.Where(t => t.AssigneeId == me
                && (t.Status == TicketStatus.New || t.Status == TicketStatus.Taken || t.Status == TicketStatus.WaitingForCustomer)),
            QueueView.Unassigned => open.Where(t => t.AssigneeId == null),
            QueueView.Open => open,
            QueueView.Waiting => published.Where(t => t.Status == TicketStatus.WaitingForCustomer),
            _ => published,
        };
    }
}

public enum QueueView { Mine, Unassigned, Open, Waiting, All }

public sealed record Queue(IReadOnlyList<QueuedTicket> Tickets, IReadOnlyDictionary<QueueView, int> Counts);

public sealed record QueuedTicket(
    int Id, string Title, TicketKind Kind, TicketStatus Status, bool IsPublic, int People, DateTimeOffset OpenedAt,
    DateTimeOffset LastActivityAt, bool Unanswered);
