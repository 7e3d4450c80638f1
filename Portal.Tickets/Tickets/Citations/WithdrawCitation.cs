using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Takes a tutorial that is no longer published, or no longer fits, out of the answer that cites it. What it had learned there goes with it.</summary>
public sealed class WithdrawCitation(ITicketsDb db)
{
    /// <summary>False when there is no such citation for whoever asks.</summary>
    public async Task<bool> RunAsync(int citationId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return false;

        var message = await db.Messages.Include(message => message.Citations)
            .SingleOrDefaultAsync(message => message.Citations.Any(citation => citation.Id == citationId), cancel);
        if (message is null || !message.WithdrawCitation(citationId))
            return false;

        var ticket = await db.Tickets.SingleAsync(ticket => ticket.Id == message.TicketId, cancel);
        ticket.TeachAnew();
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
