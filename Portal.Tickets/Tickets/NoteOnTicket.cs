using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Leaves a note for colleagues; nobody else ever reads it and nobody is written to.</summary>
public sealed class NoteOnTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when there is no such ticket for this viewer.</summary>
    public async Task<bool> RunAsync(int ticketId, string body, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel) is not { } ticket)
            return false;

        ticket.Note(agent.RequiredPersonId, body, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
