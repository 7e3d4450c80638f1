using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>Every minute: what was put off until now is back on the desk.</summary>
public sealed class WakeTickets(ITicketsDb db, TimeProvider clock)
{
    private const int BatchSize = 200;

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tickets = await db.Tickets.Where(ticket => ticket.SnoozedUntil <= now).OrderBy(ticket => ticket.SnoozedUntil).Take(BatchSize).ToListAsync(cancel);
        foreach (var ticket in tickets)
            ticket.Wake(actorId: null, now);
        await db.SaveChangesAsync(cancel);
        return tickets.Count;
    }
}
