using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// What the team reads before everybody does, and what it decided. A question waits unpublished; a comment is no message yet, so that
/// no page, feed, mail or search can show it.
/// </summary>
public sealed class HeldPost
{
    public const int SignsLength = 200;
    public const int WhyLength = 500;

    private HeldPost(Guid id, int ticketId, Guid authorId, string? comment, string signs, DateTimeOffset heldAt) =>
        (Id, TicketId, AuthorId, Comment, Signs, HeldAt) = (id, ticketId, authorId, comment, signs, heldAt);

    /// <summary>The key of the form it was sent by: sent twice, it waits once.</summary>
    public Guid Id { get; }
    public int TicketId { get; private set; }
    public Ticket Ticket { get; private set; } = null!; // Set by the two below, or by EF, which wants a constructor without it.
    public Guid AuthorId { get; }

    /// <summary>The comment's words; null for a question, whose words stand in its ticket.</summary>
    public string? Comment { get; }

    /// <summary>What it was held for: names of <see cref="SpamSign"/>.</summary>
    public string Signs { get; }
    public DateTimeOffset HeldAt { get; }

    /// <summary>Files that were received and wait for the comment.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; private init; } = [];
    public Verdict? Verdict { get; private set; }

    /// <summary>Concurrency token: of two who decide one does.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    /// <summary>What its author is told of a refusal; empty otherwise.</summary>
    public string Why { get; private set; } = "";

    public IReadOnlyList<SpamSign> AllSigns => [.. Signs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SpamSign>)];

    internal static HeldPost Question(Ticket ticket, Guid? key, IEnumerable<SpamSign> signs, DateTimeOffset now) =>
        new(key ?? Guid.NewGuid(), ticket.Id, ticket.AskerId, comment: null, string.Join(' ', signs), now) { Ticket = ticket };

    internal static HeldPost OfComment(Ticket ticket, Guid authorId, CommentDraft draft, IEnumerable<SpamSign> signs, DateTimeOffset now) =>
        new(draft.SendKey ?? Guid.NewGuid(), ticket.Id, authorId, draft.Body, string.Join(' ', signs), now) { Ticket = ticket, AttachmentIds = [.. draft.AttachmentIds] };

    internal void Decide(Verdict verdict, string why, Guid agentId, DateTimeOffset now) =>
        (Verdict, Why, DecidedById, DecidedAt) = (verdict, why, agentId, now);
}

/// <summary>What the team says of a held post.</summary>
public enum Verdict { Approved, Refused, Spam }

internal sealed class HeldPostTable : IEntityTypeConfiguration<HeldPost>
{
    public void Configure(EntityTypeBuilder<HeldPost> post)
    {
        post.ToTable("HeldPosts");
        post.Property(p => p.Id).ValueGeneratedNever();
        post.Property(p => p.AuthorId);
        post.Property(p => p.Comment);
        post.Property(p => p.Signs).HasMaxLength(HeldPost.SignsLength);
        post.Property(p => p.HeldAt);
        post.Property(p => p.AttachmentIds);
        post.Property(p => p.DecidedAt).IsConcurrencyToken();
        post.Property(p => p.Why).HasMaxLength(HeldPost.WhyLength);
        post.Ignore(p => p.AllSigns);
        post.HasOne(p => p.Ticket).WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Cascade);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        post.HasIndex(p => new { p.DecidedAt, p.HeldAt });
        post.HasIndex(p => new { p.AuthorId, p.Verdict });
    }
}
