using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Every few minutes: what waits for somebody who is away goes to their deputy, or back to all.</summary>
public sealed class ReturnTickets(ITicketsDb db, WhoIsThere whoIsThere, TimeProvider clock)
{
    private const int BatchSize = 200;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var absences = await whoIsThere.AbsencesAsync(cancel);
        var away = absences.Select(absence => absence.AgentId).ToHashSet();
        var tickets = await db.Tickets
            .Where(ticket => ticket.Shelf == DeskShelf.Ours && ticket.AssigneeId != null && away.Contains(ticket.AssigneeId.Value))
            .OrderBy(ticket => ticket.NextDueAt).Take(BatchSize).ToListAsync(cancel);
        foreach (var ticket in tickets)
        {
            var deputy = absences.First(absence => absence.AgentId == ticket.AssigneeId).DeputyId;
            ticket.Assign(deputy is { } id && !away.Contains(id) ? id : null, actorId: null, clock.GetUtcNow(), nameof(Absence));
        }

        await db.SaveChangesAsync(cancel);
        return tickets.Count;
    }
}
