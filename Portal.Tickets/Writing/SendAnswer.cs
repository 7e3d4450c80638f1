using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>
/// An agent presses send: once, however often they click. The answer is held for some seconds, in which it can be taken back, and
/// becomes a message after them.
/// </summary>
public sealed class SendAnswer(ITicketsDb tickets, IWritingDb db, AnswerTicket answerTicket, TimeProvider clock)
{
    /// <param name="hold">How long it can be taken back; zero sends at once.</param>
    public async Task<AnswerOutcome> RunAsync(int ticketId, AnswerDraft draft, TimeSpan hold, Viewer agent, CancellationToken cancel)
    {
        if (await WasSentAsync(draft.Key, cancel))
            return AnswerOutcome.Sent;

        try
        {
            return await HoldOrSendAsync(ticketId, draft, hold, agent, cancel);
        }
        catch (DbUpdateException failure)
        {
            // The same form came twice at once, or somebody wrote to the ticket between our looking and our saving.
            if (await WasSentAsync(draft.Key, cancel))
                return AnswerOutcome.Sent;
            if (failure is DbUpdateConcurrencyException)
                return AnswerOutcome.UnseenMessage;
            throw;
        }
    }

    private async Task<AnswerOutcome> HoldOrSendAsync(
        int ticketId, AnswerDraft draft, TimeSpan hold, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await answerTicket.FindAsync(ticketId, cancel) is not { } ticket)
            return AnswerOutcome.NoSuchTicket;

        if (await db.HeldAnswers.AnyAsync(held => held.TicketId == ticketId, cancel))
            return AnswerOutcome.AnotherIsLeaving;

        if (AnswerTicket.Refusal(ticket, draft) is { } refusal)
            return refusal;

        await ForgetDraftAsync(ticketId, agent.RequiredPersonId, cancel);
        if (hold == TimeSpan.Zero)
        {
            await db.CountUseAsync(draft.MacroId, clock.GetUtcNow(), cancel);
            await answerTicket.PostAsync(ticket, draft, agent.RequiredPersonId, cancel);
            return AnswerOutcome.Sent;
        }

        db.HeldAnswers.Add(HeldAnswer.Hold(ticketId, agent.RequiredPersonId, draft, clock.GetUtcNow() + hold));
        ticket.AwaitAnswer();
        await db.SaveChangesAsync(cancel);
        return AnswerOutcome.Sent;
    }

    private async Task<bool> WasSentAsync(Guid? key, CancellationToken cancel) => key is { } sent
        && (await db.HeldAnswers.AnyAsync(held => held.Id == sent, cancel)
            || await tickets.Messages.AnyAsync(message => message.SendKey == sent, cancel));

    private async Task ForgetDraftAsync(int ticketId, Guid agentId, CancellationToken cancel)
    {
        if (await db.KeptDrafts.SingleOrDefaultAsync(draft => draft.TicketId == ticketId && draft.AgentId == agentId, cancel) is { } draft)
            db.KeptDrafts.Remove(draft);
    }
}
