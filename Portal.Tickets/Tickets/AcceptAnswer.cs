using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>The asker or an agent says which answers are the right ones, or takes it back; several may be.</summary>
public sealed class AcceptAnswer(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when this viewer may not say so of such an answer.</summary>
    public async Task<bool> RunAsync(int ticketId, int messageId, bool accept, Viewer viewer, CancellationToken cancel)
    {
        var me = viewer.PersonId;
        var ticket = await db.Tickets.VisibleTo(viewer).Include(ticket => ticket.Messages)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && (viewer.IsTeam || ticket.AskerId == me), cancel);
        if (ticket is null || !ticket.MayAccept(messageId))
            return false;

        ticket.Accept(messageId, accept, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
