using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Writing;

/// <summary>An agent's own drafts: nobody else ever reads them.</summary>
public sealed class ReadDrafts(IWritingDb db)
{
    public async Task<KeptDraft?> OfTicketAsync(int ticketId, Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.KeptDrafts.AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.TicketId == ticketId && draft.AgentId == agent.PersonId, cancel)
        : null;

    /// <summary>The tickets this agent has a draft under, for the signs in the queue.</summary>
    public async Task<IReadOnlySet<int>> TicketsAsync(Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.KeptDrafts.AsNoTracking().Where(draft => draft.AgentId == agent.PersonId)
            .Select(draft => draft.TicketId).ToHashSetAsync(cancel)
        : new HashSet<int>();
}
