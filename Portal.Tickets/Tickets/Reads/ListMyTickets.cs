using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>What a person asked, newest activity first, public and private alike.</summary>
public sealed class ListMyTickets(ITicketsDb db)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<MyTicket>> RunAsync(Viewer viewer, CancellationToken cancel)
    {
        var me = viewer.RequiredPersonId;
        return await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.AskerId == me && ticket.RemovedAt == null)
            .OrderByDescending(ticket => ticket.LastActivityAt).ThenByDescending(ticket => ticket.Id)
            .Take(Most)
            .Select(ticket => new MyTicket(
                ticket.Id, ticket.Title, ticket.Kind, ticket.Status, ticket.IsPublic, ticket.PublishedAt != null,
                ticket.ConfirmedAt != null, ticket.LastActivityAt))
            .ToListAsync(cancel);
    }
}

/// <param name="Published">False while the asker's address waits to be confirmed.</param>
public sealed record MyTicket(
    int Id, string Title, TicketKind Kind, TicketStatus Status, bool IsPublic, bool Published, bool Confirmed, DateTimeOffset LastActivityAt);
