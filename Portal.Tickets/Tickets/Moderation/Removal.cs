using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Why a ticket, or one message of it, was taken away, by whom, and whether it was given back. Nobody outside the team reads it.</summary>
public sealed class Removal
{
    public const int WhyLength = 500;

    private Removal(int ticketId, int? messageId, string why, Guid removedById, DateTimeOffset removedAt) =>
        (TicketId, MessageId, Why, RemovedById, RemovedAt) = (ticketId, messageId, why, removedById, removedAt);

    public int Id { get; private set; }
    public int TicketId { get; }

    /// <summary>Null for the whole ticket.</summary>
    public int? MessageId { get; }
    public string Why { get; }
    public Guid RemovedById { get; }
    public DateTimeOffset RemovedAt { get; }
    public Guid? RestoredById { get; private set; }
    public DateTimeOffset? RestoredAt { get; private set; }

    internal static Removal Of(int ticketId, int? messageId, string why, Guid agentId, DateTimeOffset now) => new(ticketId, messageId, why, agentId, now);

    internal void Restore(Guid agentId, DateTimeOffset now) => (RestoredById, RestoredAt) = (agentId, now);
}

internal sealed class RemovalTable : IEntityTypeConfiguration<Removal>
{
    public void Configure(EntityTypeBuilder<Removal> removal)
    {
        removal.ToTable("Removals");
        removal.Property(r => r.TicketId);
        removal.Property(r => r.MessageId);
        removal.Property(r => r.Why).HasMaxLength(Removal.WhyLength);
        removal.Property(r => r.RemovedById);
        removal.Property(r => r.RemovedAt);
        removal.HasOne<Ticket>().WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Cascade);
        removal.HasOne<Message>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Restrict);
        removal.HasOne<Person>().WithMany().HasForeignKey(r => r.RemovedById).OnDelete(DeleteBehavior.Restrict);
        removal.HasIndex(r => r.TicketId);
    }
}
