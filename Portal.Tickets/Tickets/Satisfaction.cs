using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>What the asker thought of how a ticket went: one of two faces and a line, once.</summary>
public sealed class Satisfaction
{
    public const int LineLength = 500;

    private Satisfaction(int ticketId, Guid personId, bool happy, string line, DateTimeOffset at) =>
        (TicketId, PersonId, Happy, Line, At) = (ticketId, personId, happy, line, at);

    public int TicketId { get; }
    public Guid PersonId { get; }
    public bool Happy { get; }

    /// <summary>Empty when they only chose a face. The team reads it, nobody else.</summary>
    public string Line { get; }
    public DateTimeOffset At { get; }

    public static Satisfaction Of(Ticket ticket, Guid personId, bool happy, string line, DateTimeOffset now) =>
        new(ticket.Id, personId, happy, line.Length <= LineLength ? line : line[..LineLength], now);
}

internal sealed class SatisfactionTable : IEntityTypeConfiguration<Satisfaction>
{
    public void Configure(EntityTypeBuilder<Satisfaction> satisfaction)
    {
        satisfaction.ToTable("Satisfactions");
        satisfaction.HasKey(s => s.TicketId);
        satisfaction.Property(s => s.TicketId).ValueGeneratedNever();
        satisfaction.Property(s => s.PersonId);
        satisfaction.Property(s => s.Happy);
        satisfaction.Property(s => s.Line).HasMaxLength(Satisfaction.LineLength);
        satisfaction.Property(s => s.At);
        satisfaction.HasIndex(s => s.At);
        satisfaction.HasOne<Ticket>().WithOne().HasForeignKey<Satisfaction>(s => s.TicketId).OnDelete(DeleteBehavior.Cascade);
        satisfaction.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
