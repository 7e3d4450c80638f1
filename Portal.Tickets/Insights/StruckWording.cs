using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>A question whose words an agent took away from what a tutorial has learned.</summary>
public sealed class StruckWording(string articleId, int ticketId, Guid struckById, DateTimeOffset at)
{
    public string ArticleId { get; } = articleId;
    public int TicketId { get; } = ticketId;
    public Guid StruckById { get; } = struckById;
    public DateTimeOffset At { get; } = at;
}

internal sealed class StruckWordingTable : IEntityTypeConfiguration<StruckWording>
{
    public void Configure(EntityTypeBuilder<StruckWording> struck)
    {
        struck.ToTable("StruckWordings");
        struck.HasKey(s => new { s.ArticleId, s.TicketId });
        struck.Property(s => s.ArticleId).HasMaxLength(ArticleCitation.ArticleIdLength);
        struck.Property(s => s.StruckById);
        struck.Property(s => s.At);
        struck.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Cascade);
        struck.HasOne<Person>().WithMany().HasForeignKey(s => s.StruckById).OnDelete(DeleteBehavior.Restrict);
    }
}
