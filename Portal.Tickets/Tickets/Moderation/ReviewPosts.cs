using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>For the team: what waits to be read before everybody does, and the word on it.</summary>
public sealed class ReviewPosts(ITicketsDb db, IPeopleDb people, ITicketMail mail, PostComment postComment, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>The longest wait first.</summary>
    public async Task<IReadOnlyList<WaitingPost>> ListAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return [];

        return await Waiting.AsNoTracking().OrderBy(post => post.HeldAt).Take(Most)
            .Select(post => new WaitingPost(
                post, post.Ticket.Title,
                post.Comment ?? post.Ticket.Messages.OrderBy(message => message.Id).Select(message => message.Body).First(),
                people.People.Where(person => person.Id == post.AuthorId).Select(person => person.Name).First(),
                people.People.Where(person => person.Id == post.AuthorId).Select(person => person.Address).First()))
            .ToListAsync(cancel);
    }

    /// <summary>For the desk's navigation.</summary>
    public async Task<int> CountAsync(Viewer agent, CancellationToken cancel) => agent.IsTeam ? await Waiting.Take(Most).CountAsync(cancel) : 0;

    /// <param name="why">Of a refusal: its author is told.</param>
    public async Task<ReviewOutcome> RunAsync(Guid postId, Verdict verdict, string why, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.HeldPosts.Include(post => post.Ticket).ThenInclude(ticket => ticket.Messages)
            .SingleOrDefaultAsync(post => post.Id == postId, cancel) is not { } post)
            return ReviewOutcome.NoSuchPost;

        if (post.DecidedAt is not null)
            return ReviewOutcome.DecidedAlready;

        if (verdict == Verdict.Refused && why.Trim().Length is 0 or > HeldPost.WhyLength)
            return ReviewOutcome.WhyMissing;

        var (me, now) = (agent.RequiredPersonId, clock.GetUtcNow());
        post.Decide(verdict, verdict == Verdict.Refused ? why.Trim() : "", me, now);
        if (verdict != Verdict.Approved)
            await RefuseAsync(post, me, now, cancel);
        else if (post.Comment is null)
            post.Ticket.Approve(now);
        else if (post.Ticket is { RemovedAt: null, MergedIntoId: null })
            await postComment.RunAsync(post.Ticket, post.AuthorId, new CommentDraft(post.Comment) { AttachmentIds = post.AttachmentIds, SendKey = post.Id }, toTeam: false, cancel);

        try
        {
            await db.SaveChangesAsync(cancel);
            return ReviewOutcome.Decided;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReviewOutcome.DecidedAlready;
        }
    }

    private IQueryable<HeldPost> Waiting => db.HeldPosts.Where(post => post.DecidedAt == null
        && (post.Comment != null || post.Ticket.Review == Review.Waiting) && post.Ticket.RemovedAt == null);

    private async Task RefuseAsync(HeldPost post, Guid agentId, DateTimeOffset now, CancellationToken cancel)
    {
        if (post.Comment is null)
            post.Ticket.Refuse(agentId, now);

        // Whoever sends spam learns nothing from us; everybody else has their words back.
        if (post.Verdict == Verdict.Refused)
        {
            var author = await people.People.SingleAsync(person => person.Id == post.AuthorId, cancel);
            mail.NotPublished(author, post.Ticket, post.Comment ?? post.Ticket.Messages[0].Body, post.Why);
        }
    }
}

/// <param name="Words">The comment's or the question's.</param>
public sealed record WaitingPost(HeldPost Post, string Title, string Words, string AuthorName, string AuthorAddress);

public enum ReviewOutcome { Decided, NoSuchPost, DecidedAlready, WhyMissing }
