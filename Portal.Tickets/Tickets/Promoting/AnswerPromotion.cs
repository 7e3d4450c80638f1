using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>The asker's word on what everybody would read, by the link they were mailed: looking changes nothing, answering spends it.</summary>
public sealed class AnswerPromotion(ITicketsDb db, FollowTicketLink links, TimeProvider clock)
{
    /// <summary>Null for any text but a link that can still be used.</summary>
    public async Task<Promotion?> LookAsync(string? secret, CancellationToken cancel) => (await FindAsync(secret, cancel))?.Promotion;

    /// <returns>The public question; null where there is nothing to agree to any more.</returns>
    public async Task<Ticket?> AgreeAsync(string? secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not var (link, promotion))
            return null;

        var now = clock.GetUtcNow();
        var made = link.Ticket.Promote(promotion, now);
        db.Tickets.Add(made);
        promotion.Settle(now);
        await links.SpendAsync(link, cancel);

        // Its number is known only once it is kept.
        promotion.Became(made.Id);
        link.Ticket.NoteConsent(made.Id, now);
        await db.SaveChangesAsync(cancel);
        return made;
    }

    /// <summary>False where there is nothing to refuse any more.</summary>
    public async Task<bool> RefuseAsync(string? secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not var (link, promotion))
            return false;

        var now = clock.GetUtcNow();
        promotion.Settle(now);
        link.Ticket.NoteRefusal(now);
        await links.SpendAsync(link, cancel);
        return true;
    }

    private async Task<(TicketLink Link, Promotion Promotion)?> FindAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, TicketLinkPurpose.Promote, cancel) is not { Ticket.MayBePromoted: true } link)
            return null;

        // Nobody is asked again while a link can be used: the newest one is this link's.
        var promotion = await db.Promotions.Where(p => p.TicketId == link.Ticket.Id).OrderByDescending(p => p.Id).FirstAsync(cancel);
        return promotion.AnsweredAt is null ? (link, promotion) : null;
    }
}
