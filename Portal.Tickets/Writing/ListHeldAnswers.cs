using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Writing;

/// <summary>What is about to leave under a ticket: for the team, so that no colleague answers on top of it.</summary>
public sealed class ListHeldAnswers(IWritingDb db, IPeopleDb people)
{
    public async Task<IReadOnlyList<LeavingAnswer>> RunAsync(int ticketId, Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.HeldAnswers.AsNoTracking().Where(held => held.TicketId == ticketId).OrderBy(held => held.Until)
            .Select(held => new LeavingAnswer(
                held,
                people.Agents.Where(face => face.PersonId == held.AgentId).Select(face => face.FirstName).FirstOrDefault() ?? "",
                held.AgentId == agent.PersonId))
            .ToListAsync(cancel)
        : [];
}

/// <param name="AgentName">Empty for somebody without a profile.</param>
public sealed record LeavingAnswer(HeldAnswer Answer, string AgentName, bool IsMine);
