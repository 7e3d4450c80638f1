using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>How a message read before somebody changed it. The team's to see; everybody else learns only that it was changed, and when.</summary>
public sealed class MessageEdit
{
    private MessageEdit(Guid editorId, string body, string? title, DateTimeOffset at) => (EditorId, Body, Title, At) = (editorId, body, title, at);

    public int Id { get; private set; }
    public int MessageId { get; private set; }
    public Guid EditorId { get; }

    /// <summary>The words before.</summary>
    public string Body { get; }

    /// <summary>The ticket's title before; null where it is no question, or the title stayed.</summary>
    public string? Title { get; }
    public DateTimeOffset At { get; }

    internal static MessageEdit Before(string body, string? title, Guid editorId, DateTimeOffset now) => new(editorId, body, title, now);
}

internal sealed class MessageEditTable : IEntityTypeConfiguration<MessageEdit>
{
    public void Configure(EntityTypeBuilder<MessageEdit> edit)
    {
        edit.ToTable("MessageEdits");
        edit.Property(e => e.EditorId);
        edit.Property(e => e.Body);
        edit.Property(e => e.Title).HasMaxLength(Ticket.TitleLength);
        edit.Property(e => e.At);
        edit.HasOne<Person>().WithMany().HasForeignKey(e => e.EditorId).OnDelete(DeleteBehavior.Restrict);
        edit.HasIndex(e => e.MessageId);
    }
}
