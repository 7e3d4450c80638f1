using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Takes a ticket that nobody has; of many who reach for it at once one has it, and the others are told that they came later.</summary>
public sealed class ClaimTicket(ITicketsDb db, TimeProvider clock)
{
    public async Task<ClaimOutcome> RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return ClaimOutcome.NoSuchTicket;

        var me = agent.RequiredPersonId;
        if (ticket.AssigneeId is { } other && other != me)
            return ClaimOutcome.SomebodyElseHasIt;

        ticket.Take(me, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return ClaimOutcome.Claimed;
        }
        catch (DbUpdateConcurrencyException)
        {
            var holder = await db.Tickets.AsNoTracking().Where(t => t.Id == ticketId).Select(t => t.AssigneeId).SingleOrDefaultAsync(cancel);
            return holder is null ? ClaimOutcome.ChangedMeanwhile : holder == me ? ClaimOutcome.Claimed : ClaimOutcome.SomebodyElseHasIt;
        }
    }
}

/// <summary><see cref="ChangedMeanwhile"/>: something else was said or done at that moment, and nobody has the ticket.</summary>
public enum ClaimOutcome { Claimed, SomebodyElseHasIt, ChangedMeanwhile, NoSuchTicket }
