using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tickets;

/// <summary>Adds a signed-in person's comment and tells those who follow; the asker counts as one who does.</summary>
public sealed class CommentOnTicket(ITicketsDb db, IPeopleDb people, ITicketMail mail, TellFollowers tellFollowers, TimeProvider clock)
{
    public async Task<CommentOutcome> RunAsync(int ticketId, CommentDraft draft, Viewer viewer, CancellationToken cancel)
    {
        var ticket = await db.Tickets.VisibleTo(viewer).SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel);
        if (ticket is null)
            return new CommentOutcome.NoSuchTicket();
        if (await db.SentAlreadyAsync(draft.SendKey, cancel) is not null)
            return new CommentOutcome.Posted();

        // Whoever is not on the asker's side would not see their own words again.
        var toTeam = draft.ToTeamOnly && viewer.ReachIn(ticket) >= Audience.Participants;
        if (ticket.IsPublic && !toTeam
            && PublicationGuard.Objections(draft.Vouched, viewer.IsTeam, draft.Body) is { Count: > 0 } found)
            return new CommentOutcome.HoldsPersonalData(found);

        var comment = ticket.Comment(viewer.RequiredPersonId, draft.Body, clock.GetUtcNow(), toTeam);
        comment.SentBy(draft.SendKey);
        await db.AttachAsync(comment, draft.AttachmentIds, cancel);
        if (comment.Audience == Audience.Public)
            await tellFollowers.RunAsync(ticket, comment, cancel);
        if (comment.AuthorId != ticket.AskerId)
            mail.SaidToFollower(await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel), ticket, comment);
        await db.SaveOnceAsync(draft.SendKey, cancel);
        return new CommentOutcome.Posted();
    }
}

/// <param name="ToTeamOnly">The asker's side writes to the team under a public question.</param>
public sealed record CommentDraft(string Body, bool ToTeamOnly = false)
{
    /// <summary>What the author says is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; init; } = "";

    /// <summary>Of files that were received and wait for this comment.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Of the form it is sent from; null where nothing can be sent twice.</summary>
    public Guid? SendKey { get; init; }
}

public abstract record CommentOutcome
{
    private CommentOutcome() { }

    public sealed record Posted : CommentOutcome;

    /// <summary>None that this viewer sees.</summary>
    public sealed record NoSuchTicket : CommentOutcome;

    /// <summary>Everybody would read this: nothing was kept, the author decides.</summary>
    public sealed record HoldsPersonalData(IReadOnlyList<Finding> Found) : CommentOutcome;
}
