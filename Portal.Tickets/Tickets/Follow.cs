using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A person who is written to when something public is said in a ticket. The asker need not follow their own.</summary>
public sealed class Follow(int ticketId, Guid personId, DateTimeOffset since)
{
    public int TicketId { get; } = ticketId;
    public Guid PersonId { get; } = personId;
    public DateTimeOffset Since { get; } = since;

    /// <summary>The merged ticket they came with; null for whoever came by themselves.</summary>
    public int? MergedFromId { get; private set; }

    internal static Follow Brought(int ticketId, Guid personId, DateTimeOffset now, int mergedFromId) =>
        new(ticketId, personId, now) { MergedFromId = mergedFromId };
}

internal sealed class FollowTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("Follows");
        follow.HasKey(f => new { f.TicketId, f.PersonId });
        follow.Property(f => f.Since);
        follow.HasOne<Ticket>().WithMany().HasForeignKey(f => f.TicketId).OnDelete(DeleteBehavior.Cascade);
        follow.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
