using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>Every minute: writes to further followers of messages that many follow, some hundred at a time, each batch saved with where it ended.</summary>
public sealed class SendNews(ITicketsDb db, TellFollowers tellFollowers)
{
    public async Task<IReadOnlyList<int>> WaitingAsync(int most, CancellationToken cancel) =>
        await db.NewsRounds.OrderBy(round => round.Id).Take(most).Select(round => round.Id).ToListAsync(cancel);

    /// <summary>One batch. False once the round is over.</summary>
    public async Task<bool> RunAsync(int roundId, CancellationToken cancel)
    {
        if (await db.NewsRounds.Include(round => round.Message).SingleOrDefaultAsync(round => round.Id == roundId, cancel) is not { } round)
            return false;

        var ticket = await db.Tickets.SingleAsync(ticket => ticket.Id == round.Message.TicketId, cancel);

        // What was taken away or closed meanwhile is told to nobody else.
        var last = ticket is { RemovedAt: null, IsPublic: true } && round.Message is { RemovedAt: null, Audience: Audience.Public }
            ? await tellFollowers.BatchAsync(ticket, round.Message, round.After, cancel)
            : null;
        if (last is { } person)
            round.GoOnFrom(person);
        else
            db.NewsRounds.Remove(round);
        await db.SaveChangesAsync(cancel);
        return last is not null;
    }
}
