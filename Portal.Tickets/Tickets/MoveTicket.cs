using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>An agent says where a ticket stands, without writing to anybody.</summary>
public sealed class MoveTicket(ITicketsDb db, TimeProvider clock)
{
    public async Task<MoveOutcome> RunAsync(int ticketId, TicketStatus status, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return MoveOutcome.NoSuchTicket;

        if (!ticket.MayBecome(status))
            return MoveOutcome.NotForThisKind;

        ticket.MoveTo(status, agent.RequiredPersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return MoveOutcome.Moved;
    }
}

public enum MoveOutcome { Moved, NotForThisKind, NoSuchTicket }
