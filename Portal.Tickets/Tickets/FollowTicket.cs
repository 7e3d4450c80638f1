using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Follows a ticket by mail, or stops following it.</summary>
public sealed class FollowTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>False when the viewer sees no such ticket.</summary>
    public async Task<bool> RunAsync(int ticketId, bool follow, Viewer viewer, CancellationToken cancel)
    {
        if (!await db.Tickets.VisibleTo(viewer).AnyAsync(ticket => ticket.Id == ticketId, cancel))
            return false;

        var me = viewer.RequiredPersonId;
        var kept = await db.Follows.SingleOrDefaultAsync(f => f.TicketId == ticketId && f.PersonId == me, cancel);
        if (follow && kept is null)
            db.Follows.Add(new Follow(ticketId, me, clock.GetUtcNow()));
        else if (!follow && kept is not null)
            db.Follows.Remove(kept);

        await db.SaveChangesAsync(cancel);
        return true;
    }
}
