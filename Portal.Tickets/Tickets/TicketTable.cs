using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

internal sealed class TicketTable : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.Property(t => t.Title).HasMaxLength(Ticket.TitleLength);
        ticket.Property(t => t.Theme).HasMaxLength(Ticket.ThemeLength);
        ticket.Property(t => t.AskerName).HasMaxLength(Ticket.AskerNameLength);
        ticket.Property(t => t.AskerId);
        ticket.Property(t => t.Decision).HasMaxLength(Ticket.DecisionLength);
        ticket.Property(t => t.OpenedAt);
        ticket.Property(t => t.NextDueAt).HasDefaultValue(Ticket.NotDue);
        ticket.Property(t => t.Version).IsConcurrencyToken();
        ticket.HasOne<Person>().WithMany().HasForeignKey(t => t.AskerId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne<Person>().WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        ticket.HasMany(t => t.Messages).WithOne().HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.Cascade);
        ticket.HasMany(t => t.Events).WithOne().HasForeignKey(e => e.TicketId).OnDelete(DeleteBehavior.Cascade);

        // The public lists, newest activity first; the desk's queues; a person's own.
        ticket.HasIndex(t => new { t.IsPublic, t.LastActivityAt, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.Theme, t.LastActivityAt, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.Kind, t.LastActivityAt, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.Status, t.LastActivityAt, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.AnswerCount, t.LastActivityAt, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.PeopleCount, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.Kind, t.PeopleCount, t.Id });
        ticket.HasIndex(t => new { t.IsPublic, t.Status, t.PeopleCount, t.Id });
        ticket.HasIndex(t => new { t.Shelf, t.NextDueAt, t.Id });
        ticket.HasIndex(t => new { t.Shelf, t.AssigneeId, t.NextDueAt, t.Id });
        ticket.HasIndex(t => new { t.NextDueAt, t.Id });
        ticket.HasIndex(t => t.SnoozedUntil);
        ticket.HasIndex(t => t.AskerId);
    }
}
