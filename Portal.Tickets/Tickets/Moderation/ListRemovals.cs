using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>For the team: what of a ticket is away now, and why.</summary>
public sealed class ListRemovals(ITicketsDb db)
{
    public async Task<IReadOnlyList<Removal>> RunAsync(int ticketId, Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.Removals.AsNoTracking().Where(removal => removal.TicketId == ticketId && removal.RestoredAt == null).OrderBy(removal => removal.Id).ToListAsync(cancel)
        : [];
}
