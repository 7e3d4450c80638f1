using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>What one ticket was before an act on many, so that the act can be taken back where nobody has touched the ticket since.</summary>
public sealed class BulkStep
{
    private BulkStep(Guid bulkId, int ticketId, Guid agentId, DateTimeOffset at) =>
        (BulkId, TicketId, AgentId, At) = (bulkId, ticketId, agentId, at);

    public Guid BulkId { get; }
    public int TicketId { get; }
    public Guid AgentId { get; }
    public DateTimeOffset At { get; }
    public TicketDeskState Before { get; private set; } = new();

    /// <summary>The tag that was added; null for any other act.</summary>
    public string? AddedTag { get; private init; }

    /// <summary>The ticket's version once it was done: another one means that somebody went on.</summary>
    public Guid VersionAfter { get; private set; }

    internal void NoteVersion(Guid version) => VersionAfter = version;

    public static BulkStep Of(Guid bulkId, int ticketId, Guid agentId, TicketDeskState before, DateTimeOffset now, string? addedTag) =>
        new(bulkId, ticketId, agentId, now) { Before = before, AddedTag = addedTag };
}

/// <summary>All that an act on many can change of a ticket, its tags apart.</summary>
public sealed record TicketDeskState
{
    public TicketStatus Status { get; init; }
    public Guid? AssigneeId { get; init; }
    public TicketPriority Priority { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }
}

internal sealed class BulkStepTable : IEntityTypeConfiguration<BulkStep>
{
    public void Configure(EntityTypeBuilder<BulkStep> step)
    {
        step.ToTable("BulkSteps");
        step.HasKey(s => new { s.BulkId, s.TicketId });
        step.Property(s => s.AgentId);
        step.Property(s => s.At);
        step.Property(s => s.AddedTag).HasMaxLength(Tag.Length);
        step.ComplexProperty(s => s.Before);
        step.HasIndex(s => s.At);
        step.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}
