using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>The signed-in asker confirms that it works now, or says that they are still stuck.</summary>
public sealed class SayOutcome(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when this viewer asked no such ticket.</summary>
    public async Task<bool> RunAsync(int ticketId, bool works, Viewer asker, CancellationToken cancel)
    {
        var me = asker.RequiredPersonId;
        var ticket = await db.Tickets.Include(ticket => ticket.Messages)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.AskerId == me && ticket.RemovedAt == null, cancel);
        if (ticket is null)
            return false;

        if (works)
            ticket.ConfirmResolved(me, clock.GetUtcNow());
        else
            ticket.Reopen(me, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
