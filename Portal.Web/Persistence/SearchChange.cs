using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.Tickets;

namespace Portal.Web.Persistence;

/// <summary>A ticket that search should look at again, written in the same transaction as what changed.</summary>
public sealed class SearchChange
{
    public long Id { get; private set; }
    public int TicketId { get; private set; }
    public Ticket? Ticket { get; init; }

    /// <summary>
    /// Given once the row is committed, and what followers page by: identity numbers can't serve, since a transaction that took
    /// number 4 may commit after number 5 was read. Concurrency token: two who number at once can't both succeed.
    /// </summary>
    public long? Sequence { get; private set; }

    public void Number(long sequence) => Sequence = sequence;
}

internal sealed class SearchChangeTable : IEntityTypeConfiguration<SearchChange>
{
    public void Configure(EntityTypeBuilder<SearchChange> change)
    {
        change.Property(c => c.Sequence).IsConcurrencyToken();
        change.HasIndex(c => c.Sequence).IsUnique();
        change.HasOne(c => c.Ticket).WithMany().HasForeignKey(c => c.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}
