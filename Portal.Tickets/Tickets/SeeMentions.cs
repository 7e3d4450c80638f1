using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>« C’est vu » : the ticket leaves the agent's mentions.</summary>
public sealed class SeeMentions(ITicketsDb db, TimeProvider clock)
{
    public async Task<bool> WaitingAsync(int ticketId, Viewer agent, CancellationToken cancel) =>
        agent.IsTeam && await Of(ticketId, agent).AnyAsync(cancel);

    public async Task RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return;

        foreach (var mention in await Of(ticketId, agent).ToListAsync(cancel))
            mention.See(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Mention> Of(int ticketId, Viewer agent) => db.Mentions.Where(mention =>
        mention.PersonId == agent.PersonId && mention.SeenAt == null && mention.Message!.TicketId == ticketId); // Read by the database, never null there.
}
