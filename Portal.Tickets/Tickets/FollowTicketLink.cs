using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Opens a mailed link: looking changes nothing, acting spends it.</summary>
public sealed class FollowTicketLink(ITicketsDb db, IPeopleDb people, ProveMailbox prove, TimeProvider clock)
{
    /// <summary>The ticket behind a link that can still be used; null for any other text.</summary>
    public async Task<Ticket?> LookAsync(string? secret, TicketLinkPurpose purpose, CancellationToken cancel) =>
        (await FindAsync(secret, purpose, cancel))?.Ticket;

    /// <summary>Confirms the address and shows the question to its audience.</summary>
    public Task<Ticket?> PublishAsync(string? secret, CancellationToken cancel) =>
        UseAsync(secret, TicketLinkPurpose.Publish, (link, now) => link.Ticket.Publish(now), cancel);

    public Task<Ticket?> ConfirmResolvedAsync(string? secret, CancellationToken cancel) =>
        UseAsync(secret, TicketLinkPurpose.Outcome, (link, now) => link.Ticket.ConfirmResolved(link.PersonId, now), cancel);

    /// <summary>Of a question that was merged, the one that took it in is reopened.</summary>
    public async Task<Ticket?> ReopenAsync(string? secret, CancellationToken cancel)
    {
        if (await LookAsync(secret, TicketLinkPurpose.Outcome, cancel) is not { MergedIntoId: { } merged })
            return await UseAsync(secret, TicketLinkPurpose.Outcome, (link, now) => link.Ticket.Reopen(link.PersonId, now), cancel);

        var target = await db.Tickets.SingleAsync(ticket => ticket.Id == merged, cancel);
        return await UseAsync(secret, TicketLinkPurpose.Outcome, (link, now) => target.ReopenFor(link.PersonId, now), cancel);
    }

    /// <summary>Confirms the address, counts the person once and follows the ticket.</summary>
    public async Task<Ticket?> ShareProblemAsync(string? secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, TicketLinkPurpose.SameProblem, cancel) is not { } link)
            return null;

        await db.AddPersonWithSameProblemAsync(link.Ticket, link.PersonId, clock.GetUtcNow(), cancel);
        return await SpendAsync(link, cancel);
    }

    private async Task<Ticket?> UseAsync(
        string? secret, TicketLinkPurpose purpose, Action<TicketLink, DateTimeOffset> act, CancellationToken cancel)
    {
        if (await FindAsync(secret, purpose, cancel) is not { } link)
            return null;

        act(link, clock.GetUtcNow());
        return await SpendAsync(link, cancel);
    }

    internal async Task<Ticket> SpendAsync(TicketLink link, CancellationToken cancel)
    {
        link.Use(clock.GetUtcNow());
        await prove.RunAsync(await people.People.SingleAsync(person => person.Id == link.PersonId, cancel), cancel);
        await db.SaveChangesAsync(cancel);
        return link.Ticket;
    }

    internal async Task<TicketLink?> FindAsync(string? secret, TicketLinkPurpose purpose, CancellationToken cancel)
    {
        if (Secret.TryRead(secret) is not { } presented)
            return null;

        var link = await db.TicketLinks
            .Include(link => link.Ticket).ThenInclude(ticket => ticket.Messages.Where(message => message.Role == MessageRole.Answer))
            .SingleOrDefaultAsync(
                link => link.Id == presented.Selector && link.Purpose == purpose && link.Ticket.RemovedAt == null, cancel);
        return link is not null && link.IsGood(presented.Hash, clock.GetUtcNow()) ? link : null;
    }
}
