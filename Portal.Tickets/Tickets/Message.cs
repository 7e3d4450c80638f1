using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tickets;

/// <summary>One thing said in a ticket. The body is Markdown as typed; no signature is ever part of it.</summary>
public sealed class Message
{
    public const int MaxLength = 100_000;

    private readonly List<ArticleCitation> _citations = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<MessageEdit> _edits = [];

    private Message(Guid authorId, string body, MessageRole role, Audience audience, bool official, DateTimeOffset postedAt) =>
        (AuthorId, Body, Role, Audience, Official, PostedAt) = (authorId, body, role, audience, official, postedAt);

    public int Id { get; private set; }
    public int TicketId { get; private set; }
    public Guid AuthorId { get; }
    public string Body { get; private set; }
    public MessageRole Role { get; private set; }
    public Audience Audience { get; private set; }

    /// <summary>Said by an agent as the company's answer.</summary>
    public bool Official { get; }
    public DateTimeOffset PostedAt { get; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>When its words were last changed; null while they are as they were sent.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Of the form it was sent by: what is sent twice is there once. Null for what came by another way.</summary>
    public Guid? SendKey { get; private set; }
    public IReadOnlyList<ArticleCitation> Citations => _citations;
    public IReadOnlyList<Attachment> Attachments => _attachments;

    /// <summary>How it read before, the oldest first.</summary>
    public IReadOnlyList<MessageEdit> Edits => _edits;

    internal static Message Write(
        Guid authorId, string body, MessageRole role, Audience audience, bool official, DateTimeOffset now) =>
        body.Length is > 0 and <= MaxLength
            ? new Message(authorId, body, role, audience, official, now)
            : throw new ArgumentException($"A message has 1 to {MaxLength} characters.", nameof(body));

    /// <summary>Links tutorials by id, in the order given, each once.</summary>
    internal void Cite(IEnumerable<string> articleIds) =>
        _citations.AddRange(articleIds.Distinct().Select((id, place) => new ArticleCitation(id, place)));

    /// <summary>Takes back a tutorial that no longer helps; false where the answer cites no such one.</summary>
    internal bool WithdrawCitation(int citationId) => _citations.RemoveAll(citation => citation.Id == citationId) > 0;

    /// <summary>Files that were received before it and belong to no message yet.</summary>
    public void Attach(IEnumerable<Attachment> attachments) => _attachments.AddRange(attachments);

    /// <summary>Its place and its readers change with the ticket it stands in; its author never does.</summary>
    internal void ReadAs(MessageRole role, Audience audience) => (Role, Audience) = (role, audience);

    /// <summary>The key first: by it EF Core tells a message that moves from one that is thrown away.</summary>
    internal void MoveTo(Ticket ticket) => TicketId = ticket.Id;

    internal void SentBy(Guid? key) => SendKey = key;

    internal void Edit(string body, string? titleBefore, Guid editorId, DateTimeOffset now)
    {
        _edits.Add(MessageEdit.Before(Body, titleBefore, editorId, now));
        (Body, EditedAt) = (body.Length is > 0 and <= MaxLength ? body : throw new ArgumentException($"A message has 1 to {MaxLength} characters.", nameof(body)), now);
    }

    internal void Remove(DateTimeOffset now) => RemovedAt = now;

    internal void Restore() => RemovedAt = null;

    internal void Accept(DateTimeOffset now) => AcceptedAt ??= now;

    internal void Unaccept() => AcceptedAt = null;
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.Property(m => m.AuthorId);
        message.Property(m => m.Body);
        message.Property(m => m.Role);
        message.Property(m => m.Audience);
        message.Property(m => m.Official);
        message.Property(m => m.PostedAt);
        message.HasOne<Person>().WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
        message.HasMany(m => m.Citations).WithOne().HasForeignKey("MessageId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        message.HasMany(m => m.Attachments).WithOne().HasForeignKey(a => a.MessageId).OnDelete(DeleteBehavior.Cascade);
        message.HasMany(m => m.Edits).WithOne().HasForeignKey(e => e.MessageId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => new { m.TicketId, m.PostedAt });
        message.HasIndex(m => new { m.AuthorId, m.PostedAt, m.Id });
        message.HasIndex(m => m.SendKey).IsUnique();
    }
}
