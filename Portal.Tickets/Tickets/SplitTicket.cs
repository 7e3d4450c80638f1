using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Makes a ticket of its own of a comment that asks something else.</summary>
public sealed class SplitTicket(ITicketsDb db, TimeProvider clock)
{
    public async Task<SplitOutcome> RunAsync(int ticketId, int messageId, string title, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new SplitOutcome.NoSuchMessage();

        var ticket = await db.Tickets.Include(ticket => ticket.Messages)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null && ticket.RemovedAt == null, cancel);
        if (ticket?.Messages.FirstOrDefault(message => message.Id == messageId && message.RemovedAt is null) is not { } message)
            return new SplitOutcome.NoSuchMessage();

        if (message.Role != MessageRole.Comment)
            return new SplitOutcome.NotAComment();

        if (title.Trim() is not { Length: > 0 and <= Ticket.TitleLength } short_)
            return new SplitOutcome.TitleMissing();

        var split = ticket.SplitOff(message, short_, agent.RequiredPersonId, clock.GetUtcNow());
        db.Tickets.Add(split);
        await db.SaveChangesAsync(cancel);
        return new SplitOutcome.Split(split);
    }
}

public abstract record SplitOutcome
{
    private SplitOutcome() { }

    public sealed record Split(Ticket Ticket) : SplitOutcome;

    public sealed record NoSuchMessage : SplitOutcome;

    /// <summary>The question, an answer or a note: only what somebody added can be a question of its own.</summary>
    public sealed record NotAComment : SplitOutcome;

    public sealed record TitleMissing : SplitOutcome;
}
