using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Takes a ticket or one message away from everybody but the team, with a reason; or gives it back.</summary>
public sealed class RemovePost(ITicketsDb db, TimeProvider clock)
{
    /// <param name="messageId">Null for the whole ticket.</param>
    public async Task<RemoveOutcome> RunAsync(int ticketId, int? messageId, string why, Viewer agent, CancellationToken cancel)
    {
        if (await FindAsync(ticketId, agent, cancel) is not { RemovedAt: null, MergedIntoId: null } ticket)
            return RemoveOutcome.NoSuchPost;

        if (why.Trim().Length is 0 or > Removal.WhyLength)
            return RemoveOutcome.WhyMissing;

        var (me, now) = (agent.RequiredPersonId, clock.GetUtcNow());
        if (messageId is null)
            ticket.Remove(me, now);
        else if (ticket.Messages.SingleOrDefault(message => message.Id == messageId) is { } message && ticket.MayRemove(message))
            ticket.Remove(message, me, now);
        else
            return RemoveOutcome.NoSuchPost;

        db.Removals.Add(Removal.Of(ticketId, messageId, why.Trim(), me, now));
        await db.SaveChangesAsync(cancel);
        return RemoveOutcome.Removed;
    }

    /// <summary>False when it isn't away.</summary>
    public async Task<bool> RestoreAsync(int ticketId, int? messageId, Viewer agent, CancellationToken cancel)
    {
        if (await FindAsync(ticketId, agent, cancel) is not { } ticket)
            return false;

        var message = messageId is null ? null : ticket.Messages.SingleOrDefault(message => message.Id == messageId);
        if ((messageId is null ? ticket.RemovedAt : message?.RemovedAt) is null)
            return false;

        var (me, now) = (agent.RequiredPersonId, clock.GetUtcNow());
        if (message is null)
            ticket.Restore(me, now);
        else
            ticket.Restore(message, me, now);

        foreach (var removal in await db.Removals.Where(r => r.TicketId == ticketId && r.MessageId == messageId && r.RestoredAt == null).ToListAsync(cancel))
            removal.Restore(me, now);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<Ticket?> FindAsync(int ticketId, Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.Tickets.Include(ticket => ticket.Messages).SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel)
        : null;
}

public enum RemoveOutcome { Removed, NoSuchPost, WhyMissing }
