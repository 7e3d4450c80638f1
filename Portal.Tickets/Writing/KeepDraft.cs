using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>Keeps what an agent has typed so far. One draft an agent and ticket: of two windows, the second learns of the first.</summary>
public sealed class KeepDraft(ITicketsDb tickets, IWritingDb db, TimeProvider clock)
{
    /// <param name="from">The version this window last saw; null when it saw none.</param>
    public async Task<DraftOutcome> RunAsync(int ticketId, DraftText text, Guid? from, Viewer agent, CancellationToken cancel)
    {
        if (text.Body.Length > Message.MaxLength)
            return new DraftOutcome.TooLong();

        if (!agent.IsTeam || !await tickets.Tickets.VisibleTo(agent).AnyAsync(ticket => ticket.Id == ticketId, cancel))
            return new DraftOutcome.NoSuchTicket();

        var me = agent.RequiredPersonId;
        var draft = await db.KeptDrafts.SingleOrDefaultAsync(draft => draft.TicketId == ticketId && draft.AgentId == me, cancel);
        if (draft?.Version != from)
            return draft is null ? new DraftOutcome.Gone() : new DraftOutcome.ChangedElsewhere(draft.Version, draft.Body, draft.SavedAt);

        if (text.IsEmpty)
        {
            if (draft is not null)
                db.KeptDrafts.Remove(draft);
            await db.SaveChangesAsync(cancel);
            return new DraftOutcome.Emptied();
        }

        if (draft is null)
            db.KeptDrafts.Add(draft = KeptDraft.Of(ticketId, me));
        draft.Keep(text, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new DraftOutcome.Kept(draft.Version, draft.SavedAt);
    }
}

public abstract record DraftOutcome
{
    private DraftOutcome() { }

    public sealed record Kept(Guid Version, DateTimeOffset At) : DraftOutcome;

    /// <summary>Nothing was typed: there is nothing to keep, and what was kept is gone.</summary>
    public sealed record Emptied : DraftOutcome;

    /// <summary>Another window has kept something since; nothing was overwritten.</summary>
    public sealed record ChangedElsewhere(Guid Version, string Body, DateTimeOffset At) : DraftOutcome;

    /// <summary>Another window has sent or emptied it since.</summary>
    public sealed record Gone : DraftOutcome;

    public sealed record TooLong : DraftOutcome;

    public sealed record NoSuchTicket : DraftOutcome;
}
