using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>The asker says how it went, signed in or by the link of a mail. Looking never counts, and a ticket is rated once.</summary>
public sealed class RateTicket(ITicketsDb db, TimeProvider clock)
{
    /// <summary>The ticket this link may rate; null when it may none. Also after the link was used to confirm: it is the same mail.</summary>
    public async Task<Ticket?> LookAsync(string? secret, CancellationToken cancel) => (await FindAsync(secret, cancel))?.Ticket;

    public async Task<RateOutcome> ByLinkAsync(string? secret, bool happy, string line, CancellationToken cancel) =>
        await FindAsync(secret, cancel) is { } link ? await RateAsync(link.Ticket, link.PersonId, happy, line, cancel) : RateOutcome.NotTheirs;

    public async Task<RateOutcome> RunAsync(int ticketId, bool happy, string line, Viewer asker, CancellationToken cancel)
    {
        if (asker.PersonId is not { } me)
            return RateOutcome.NotTheirs;

        var ticket = await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.AskerId == me && ticket.RemovedAt == null, cancel);
        return ticket is null ? RateOutcome.NotTheirs : await RateAsync(ticket, me, happy, line, cancel);
    }

    /// <summary>What was said, for the asker and the team; null while nothing was.</summary>
    public Task<Satisfaction?> ReadAsync(int ticketId, CancellationToken cancel) =>
        db.Satisfactions.AsNoTracking().SingleOrDefaultAsync(satisfaction => satisfaction.TicketId == ticketId, cancel);

    private async Task<RateOutcome> RateAsync(Ticket ticket, Guid personId, bool happy, string line, CancellationToken cancel)
    {
        if (ticket.FirstAnsweredAt is null)
            return RateOutcome.NothingToRate;

        if (await db.Satisfactions.AnyAsync(satisfaction => satisfaction.TicketId == ticket.Id, cancel))
            return RateOutcome.RatedAlready;

        db.Satisfactions.Add(Satisfaction.Of(ticket, personId, happy, line.Trim(), clock.GetUtcNow()));
        ticket.NoteRating(happy, personId, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return RateOutcome.Rated;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Two clicks at once: one row a ticket, and a version the second writer no longer holds.
            if (await db.Satisfactions.AsNoTracking().AnyAsync(satisfaction => satisfaction.TicketId == ticket.Id, cancel))
                return RateOutcome.RatedAlready;
            throw;
        }
    }

    private async Task<TicketLink?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (Secret.TryRead(secret) is not { } presented)
            return null;

        var link = await db.TicketLinks.Include(link => link.Ticket).SingleOrDefaultAsync(
            link => link.Id == presented.Selector && link.Purpose == TicketLinkPurpose.Outcome && link.Ticket.RemovedAt == null, cancel);
        return link is not null && link.LetsRate(presented.Hash, clock.GetUtcNow()) ? link : null;
    }
}

public enum RateOutcome { Rated, RatedAlready, NothingToRate, NotTheirs }
