using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Whoever signed in by a mailbox has proven it: what was asked from it as a guest is theirs, and needs no other link to be published.
/// </summary>
public sealed class PublishMyQuestion(ITicketsDb db, IPeopleDb people, TimeProvider clock)
{
    /// <summary>The question; null when this viewer asked no such one.</summary>
    public async Task<Ticket?> RunAsync(int ticketId, Viewer viewer, CancellationToken cancel)
    {
        var me = viewer.RequiredPersonId;
        var ticket = await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.AskerId == me && ticket.RemovedAt == null, cancel);
        if (ticket is null || !await people.People.AnyAsync(person => person.Id == me && person.AddressConfirmedAt != null, cancel))
            return null;

        ticket.Publish(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return ticket;
    }
}
