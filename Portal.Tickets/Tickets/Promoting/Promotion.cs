using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A public question that a private exchange would make, in the words its asker is asked to agree to. Nothing of it shows before they have.</summary>
public sealed class Promotion
{
    private Promotion(int ticketId, Guid agentId, string title, string question, string answer, DateTimeOffset askedAt) =>
        (TicketId, AgentId, Title, Question, Answer, AskedAt) = (ticketId, agentId, title, question, answer, askedAt);

    public int Id { get; private set; }
    public int TicketId { get; }
    public Guid AgentId { get; }
    public string Title { get; }
    public string Question { get; }
    public string Answer { get; }
    public DateTimeOffset AskedAt { get; }

    /// <summary>Concurrency token: of two clicks one counts.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The public question; null while nothing was agreed to, and for good once it was refused.</summary>
    public int? PublicTicketId { get; private set; }

    internal static Promotion Ask(int ticketId, Guid agentId, PublicWording wording, DateTimeOffset now) =>
        new(ticketId, agentId, wording.Title, wording.Question, wording.Answer, now);

    internal bool WaitsAt(DateTimeOffset now) => AnsweredAt is null && now < AskedAt + TicketLink.GuestLifetime;

    internal void Settle(DateTimeOffset now) => AnsweredAt = now;

    /// <summary>Agreed to, and made.</summary>
    internal void Became(int publicTicketId) => PublicTicketId = publicTicketId;
}

/// <summary>What everybody would read.</summary>
public sealed record PublicWording(string Title, string Question, string Answer);

internal sealed class PromotionTable : IEntityTypeConfiguration<Promotion>
{
    public void Configure(EntityTypeBuilder<Promotion> promotion)
    {
        promotion.ToTable("Promotions");
        promotion.Property(p => p.TicketId);
        promotion.Property(p => p.AgentId);
        promotion.Property(p => p.Title).HasMaxLength(Ticket.TitleLength);
        promotion.Property(p => p.Question);
        promotion.Property(p => p.Answer);
        promotion.Property(p => p.AskedAt);
        promotion.Property(p => p.AnsweredAt).IsConcurrencyToken();
        promotion.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Cascade);
        promotion.HasOne<Person>().WithMany().HasForeignKey(p => p.AgentId).OnDelete(DeleteBehavior.Restrict);
        promotion.HasIndex(p => p.TicketId);
    }
}
