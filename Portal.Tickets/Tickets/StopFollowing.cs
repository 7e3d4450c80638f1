using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Ends a person's following from the link in a letter, without signing in, and takes it up again for whoever clicked by mistake. The
/// link was sent to that person's mailbox: holding it is enough for this, and for nothing else.
/// </summary>
public sealed class StopFollowing(ITicketsDb db, TimeProvider clock)
{
    public Task<bool> FollowsAsync(int ticketId, Guid personId, CancellationToken cancel) =>
        db.Follows.AnyAsync(follow => follow.TicketId == ticketId && follow.PersonId == personId, cancel);

    /// <summary>The same again changes nothing: mail programs repeat such a call as they like.</summary>
    public Task StopAsync(int ticketId, Guid personId, CancellationToken cancel) =>
        db.Follows.Where(follow => follow.TicketId == ticketId && follow.PersonId == personId).ExecuteDeleteAsync(cancel);

    /// <summary>Does nothing where the question is no longer public, or already followed.</summary>
    public async Task TakeUpAgainAsync(int ticketId, Guid personId, CancellationToken cancel)
    {
        if (await FollowsAsync(ticketId, personId, cancel) || !await db.Tickets.Published().AnyAsync(ticket => ticket.Id == ticketId, cancel))
            return;

        db.Follows.Add(new Follow(ticketId, personId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }
}
