using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>A held answer becomes a message: now it is mailed, counted, found, and the first-answer clock stops.</summary>
public sealed class ReleaseAnswer(IWritingDb db, AnswerTicket answerTicket, TimeProvider clock)
{
    /// <summary>The answers whose moment has come, those that waited longest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.HeldAnswers.Where(held => held.Until <= now).OrderBy(held => held.Until)
            .Take(most).Select(held => held.Id).ToListAsync(cancel);
    }

    /// <summary>« Envoyer tout de suite ». False when it isn't there any more, or isn't this agent's.</summary>
    public async Task<bool> NowAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        var mine = await db.HeldAnswers.Where(held => held.TicketId == ticketId && held.AgentId == agent.PersonId)
            .Select(held => (Guid?)held.Id).SingleOrDefaultAsync(cancel);
        return mine is { } id && await RunAsync(id, cancel);
    }

    /// <summary>False when nothing left: taken back meanwhile, or put back among the drafts because the ticket has changed too much.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody wrote to the ticket at this very moment: try again.</exception>
    public async Task<bool> RunAsync(Guid heldId, CancellationToken cancel)
    {
        if (await db.HeldAnswers.SingleOrDefaultAsync(held => held.Id == heldId, cancel) is not { } held)
            return false;

        var draft = held.ToDraft();
        if (await answerTicket.FindAsync(held.TicketId, cancel) is not { } ticket || AnswerTicket.Refusal(ticket, draft) is not null)
        {
            await db.PutBackAsync(held, cameBack: true, clock.GetUtcNow(), cancel);
            await db.SaveChangesAsync(cancel);
            return false;
        }

        // Gone in the same transaction as the message comes: of undo and release exactly one succeeds.
        db.HeldAnswers.Remove(held);
        await db.CountUseAsync(held.MacroId, clock.GetUtcNow(), cancel);
        await answerTicket.PostAsync(ticket, draft, held.AgentId, cancel);
        return true;
    }
}
