using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Says how soon a ticket should be done; its deadlines follow.</summary>
public sealed class PrioritiseTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when there is no such ticket for this viewer.</summary>
    public async Task<bool> RunAsync(int ticketId, TicketPriority priority, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return false;

        ticket.Prioritise(priority, agent.RequiredPersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
