using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>One ticket taken into another, with all it takes to have it back as it was.</summary>
public sealed class TicketMerge
{
    private readonly List<MergedMessage> _messages = [];

    private TicketMerge(int sourceId, int targetId, Guid agentId, DateTimeOffset mergedAt) =>
        (SourceId, TargetId, AgentId, MergedAt) = (sourceId, targetId, agentId, mergedAt);

    public int Id { get; private set; }
    public int SourceId { get; }
    public int TargetId { get; }
    public Guid AgentId { get; }
    public DateTimeOffset MergedAt { get; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>What went over, as it was before.</summary>
    public IReadOnlyList<MergedMessage> Messages => _messages;

    internal static TicketMerge Of(Ticket source, Ticket target, Guid agentId, DateTimeOffset now) => new(source.Id, target.Id, agentId, now);

    internal void Remember(Message message) => _messages.Add(new MergedMessage(message.Id, message.Role, message.Audience));

    internal void Undo(DateTimeOffset now) => UndoneAt = now;
}

public sealed class MergedMessage(int messageId, MessageRole role, Audience audience)
{
    public int MergeId { get; private set; }
    public int MessageId { get; } = messageId;
    public MessageRole Role { get; } = role;
    public Audience Audience { get; } = audience;
}

internal sealed class TicketMergeTable : IEntityTypeConfiguration<TicketMerge>
{
    public void Configure(EntityTypeBuilder<TicketMerge> merge)
    {
        merge.ToTable("TicketMerges");
        merge.Property(m => m.SourceId);
        merge.Property(m => m.TargetId);
        merge.Property(m => m.AgentId);
        merge.Property(m => m.MergedAt);
        merge.Property(m => m.UndoneAt).IsConcurrencyToken();
        merge.HasOne<Ticket>().WithMany().HasForeignKey(m => m.SourceId).OnDelete(DeleteBehavior.Restrict);
        merge.HasOne<Ticket>().WithMany().HasForeignKey(m => m.TargetId).OnDelete(DeleteBehavior.Restrict);
        merge.HasMany(m => m.Messages).WithOne().HasForeignKey(m => m.MergeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MergedMessageTable : IEntityTypeConfiguration<MergedMessage>
{
    public void Configure(EntityTypeBuilder<MergedMessage> message)
    {
        message.ToTable("MergedMessages");
        message.HasKey(m => new { m.MergeId, m.MessageId });
        message.Property(m => m.Role);
        message.Property(m => m.Audience);
        message.HasOne<Message>().WithMany().HasForeignKey(m => m.MessageId).OnDelete(DeleteBehavior.Restrict);
    }
}
