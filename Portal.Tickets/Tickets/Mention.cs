using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A colleague called by name in an internal note. The ticket stays among their mentions until they say that they have seen it.</summary>
public sealed class Mention
{
    private Mention(int messageId, Guid personId, DateTimeOffset at) => (MessageId, PersonId, At) = (messageId, personId, at);

    public int MessageId { get; private set; }
    public Message? Message { get; private set; }
    public Guid PersonId { get; }
    public DateTimeOffset At { get; }
    public DateTimeOffset? SeenAt { get; private set; }

    internal static Mention In(Message note, Guid personId, DateTimeOffset now) => new(note.Id, personId, now) { Message = note };

    internal void See(DateTimeOffset now) => SeenAt ??= now;
}

internal sealed class MentionTable : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        mention.ToTable("Mentions");
        mention.HasKey(m => new { m.MessageId, m.PersonId });
        mention.Property(m => m.PersonId);
        mention.Property(m => m.At);
        mention.HasOne(m => m.Message).WithMany().HasForeignKey(m => m.MessageId).OnDelete(DeleteBehavior.Cascade);
        mention.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        mention.HasIndex(m => new { m.PersonId, m.SeenAt });
    }
}
