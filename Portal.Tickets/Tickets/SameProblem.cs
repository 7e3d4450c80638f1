using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>« J'ai le même problème » : counts a person once, and follows the ticket by mail.</summary>
public sealed class SameProblem(int ticketId, Guid personId, DateTimeOffset at)
{
    public int TicketId { get; } = ticketId;
    public Guid PersonId { get; } = personId;
    public DateTimeOffset At { get; } = at;

    /// <summary>The merged ticket they came with; null for whoever came by themselves.</summary>
    public int? MergedFromId { get; private set; }

    internal static SameProblem Brought(int ticketId, Guid personId, DateTimeOffset now, int mergedFromId) =>
        new(ticketId, personId, now) { MergedFromId = mergedFromId };
}

internal sealed class SameProblemTable : IEntityTypeConfiguration<SameProblem>
{
    public void Configure(EntityTypeBuilder<SameProblem> same)
    {
        same.ToTable("SameProblems");
        same.HasKey(s => new { s.TicketId, s.PersonId });
        same.Property(s => s.At);
        same.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Cascade);
        same.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
