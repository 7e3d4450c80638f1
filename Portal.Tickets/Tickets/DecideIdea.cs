using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tickets;

/// <summary>The team says what becomes of an idea, and why, for everybody to read.</summary>
public sealed class DecideIdea(ITicketsDb db, TimeProvider clock)
{
    /// <param name="why">May be empty.</param>
    public async Task<DecideOutcome> RunAsync(int ticketId, TicketStatus status, string why, string vouched, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(
            ticket => ticket.Id == ticketId && ticket.MergedIntoId == null && ticket.RemovedAt == null, cancel) is not { } ticket)
            return DecideOutcome.NoSuchTicket;

        if (status is not (TicketStatus.Planned or TicketStatus.Done or TicketStatus.Declined) || !ticket.MayBecome(status))
            return DecideOutcome.NotForThisKind;

        if (why.Length > Ticket.DecisionLength)
            return DecideOutcome.WhyTooLong;

        if (ticket.IsPublic && PublicationGuard.Objections(vouched, byTeam: true, why).Count > 0)
            return DecideOutcome.HoldsPersonalData;

        ticket.Decide(status, why, agent.RequiredPersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return DecideOutcome.Decided;
    }
}

public enum DecideOutcome { Decided, NoSuchTicket, NotForThisKind, WhyTooLong, HoldsPersonalData }
