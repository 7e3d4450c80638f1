using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>An agent takes a ticket in hand.</summary>
public sealed class TakeTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when there is no such ticket for this viewer.</summary>
    public async Task<bool> RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return false;

        ticket.Take(agent.RequiredPersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
