using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tickets;

/// <summary>Adds a signed-in person's comment, or has the team read it first.</summary>
public sealed class CommentOnTicket(ITicketsDb db, ScreenPost screen, PostComment post, TimeProvider clock)
{
    public async Task<CommentOutcome> RunAsync(int ticketId, CommentDraft draft, Viewer viewer, CancellationToken cancel)
    {
        var ticket = await db.Tickets.VisibleTo(viewer).SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel);
        if (ticket is null)
            return new CommentOutcome.NoSuchTicket();
        if (await db.SentAlreadyAsync(draft.SendKey, cancel) is not null)
            return new CommentOutcome.Posted();

        // Whoever is not on the asker's side would not see their own words again.
        var toTeam = draft.ToTeamOnly && viewer.ReachIn(ticket) >= Audience.Participants;
        if (ticket.IsPublic && !toTeam
            && PublicationGuard.Objections(draft.Vouched, viewer.IsTeam, draft.Body) is { Count: > 0 } found)
            return new CommentOutcome.HoldsPersonalData(found);

        var me = viewer.RequiredPersonId;
        if (!viewer.IsTeam && await screen.HasSentEnoughAsync(me, cancel))
            return new CommentOutcome.TooMany();

        if (ticket.IsPublic && !toTeam && !viewer.IsTeam && await screen.RunAsync(me, draft.Body, draft.TookTime, cancel) is { Count: > 0 } signs)
            return await HoldAsync(HeldPost.OfComment(ticket, me, draft, signs, clock.GetUtcNow()), cancel);

        await post.RunAsync(ticket, me, draft, toTeam, cancel);
        await db.SaveOnceAsync(draft.SendKey, cancel);
        return new CommentOutcome.Posted();
    }

    private async Task<CommentOutcome> HoldAsync(HeldPost held, CancellationToken cancel)
    {
        if (!await db.HeldPosts.AnyAsync(post => post.Id == held.Id, cancel))
        {
            db.HeldPosts.Add(held);
            await db.SaveChangesAsync(cancel);
        }

        return new CommentOutcome.Held();
    }
}

/// <param name="ToTeamOnly">The asker's side writes to the team under a public question.</param>
public sealed record CommentDraft(string Body, bool ToTeamOnly = false)
{
    /// <summary>What the author says is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; init; } = "";

    /// <summary>How long its form was open; null where nobody knows.</summary>
    public TimeSpan? TookTime { get; init; }

    /// <summary>Of files that were received and wait for this comment.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Of the form it is sent from; null where nothing can be sent twice.</summary>
    public Guid? SendKey { get; init; }
}

public abstract record CommentOutcome
{
    private CommentOutcome() { }

    public sealed record Posted : CommentOutcome;

    /// <summary>The team reads it first.</summary>
    public sealed record Held : CommentOutcome;

    /// <summary>This person has sent enough for the hour: nothing was kept.</summary>
    public sealed record TooMany : CommentOutcome;

    /// <summary>None that this viewer sees.</summary>
    public sealed record NoSuchTicket : CommentOutcome;

    /// <summary>Everybody would read this: nothing was kept, the author decides.</summary>
    public sealed record HoldsPersonalData(IReadOnlyList<Finding> Found) : CommentOutcome;
}
