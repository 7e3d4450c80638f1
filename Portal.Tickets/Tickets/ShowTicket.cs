using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Opens a private ticket to everybody, or closes a public one to all but its asker and the team.</summary>
public sealed class ShowTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when there is no such ticket for this viewer.</summary>
    public async Task<bool> RunAsync(int ticketId, bool toEverybody, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.Include(ticket => ticket.Messages)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel) is not { } ticket)
            return false;

        ticket.Show(toEverybody, agent.RequiredPersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
