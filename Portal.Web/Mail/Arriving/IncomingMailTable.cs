using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail.Arriving;

internal sealed class IncomingMailTable : IEntityTypeConfiguration<IncomingMail>
{
    public void Configure(EntityTypeBuilder<IncomingMail> mail)
    {
        mail.ToTable("IncomingMail");
        mail.Property(m => m.Mailbox).HasMaxLength(MailboxOptions.KeyLength);
        mail.Property(m => m.Sha256).HasMaxLength(64).IsUnicode(false);
        mail.Property(m => m.Size);
        mail.Property(m => m.ReceivedAt);
        mail.Property(m => m.Sender).HasMaxLength(MailAddress.MaxLength);
        mail.Property(m => m.SenderName).HasMaxLength(Person.NameLength);
        mail.Property(m => m.Subject).HasMaxLength(IncomingMail.SubjectLength);
        mail.Property(m => m.Version).IsConcurrencyToken();
        mail.HasOne(m => m.Message).WithMany().HasForeignKey(m => m.MessageId).OnDelete(DeleteBehavior.SetNull);
        mail.HasIndex(m => new { m.Mailbox, m.Sha256 }).IsUnique();
        mail.HasIndex(m => new { m.State, m.Id });
        mail.HasIndex(m => new { m.Sender, m.ReceivedAt });
        mail.HasIndex(m => new { m.TicketId, m.State });
    }
}
