using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>« Annuler l’envoi » : the answer never was, and its text is a draft again.</summary>
public sealed class TakeBackAnswer(ITicketsDb tickets, IWritingDb db, TimeProvider clock)
{
    /// <summary>False when it has left already, or isn't this agent's.</summary>
    public async Task<bool> RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return false;

        var me = agent.RequiredPersonId;
        if (await db.HeldAnswers.SingleOrDefaultAsync(held => held.TicketId == ticketId && held.AgentId == me, cancel) is not { } held)
            return false;

        await db.PutBackAsync(held, cameBack: false, clock.GetUtcNow(), cancel);
        (await tickets.Tickets.SingleAsync(ticket => ticket.Id == held.TicketId, cancel)).AwaitAnswer();
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // It left at this very moment.
        }
    }
}

internal static class PuttingBack
{
    /// <summary>Makes a draft of a held answer. What was typed under the ticket since stands below it.</summary>
    public static async Task PutBackAsync(this IWritingDb db, HeldAnswer held, bool cameBack, DateTimeOffset now, CancellationToken cancel)
    {
        var draft = await db.KeptDrafts.SingleOrDefaultAsync(d => d.TicketId == held.TicketId && d.AgentId == held.AgentId, cancel);
        if (draft is null)
            db.KeptDrafts.Add(draft = KeptDraft.Of(held.TicketId, held.AgentId));
        var body = draft.Body.Length == 0 ? held.Body : $"{held.Body}\n\n{draft.Body}";
        draft.Keep(held.ToText(body), now, cameBack);
        db.HeldAnswers.Remove(held);
    }
}
