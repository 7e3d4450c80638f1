using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Mail.Outbound;

/// <summary>
/// A letter that waits to leave, written in the same transaction as what it tells of. What it says is kept encrypted, since it
/// may hold a link's secret, and is emptied once it has left.
/// </summary>
public sealed class OutgoingMail
{
    public const int MostAttempts = 8;

    private OutgoingMail(string kind, string recipient, string orderKey, string messageId, string content, DateTimeOffset notBefore) =>
        (Kind, Recipient, OrderKey, MessageId, Content, NotBefore) = (kind, recipient, orderKey, messageId, content, notBefore);

    public long Id { get; private set; }

    /// <summary>Which letter it is, such as <c>AskConsent</c>: for the operator's eye.</summary>
    public string Kind { get; }
    public string Recipient { get; }

    /// <summary>Letters of one key leave in the order they were written.</summary>
    public string OrderKey { get; }

    /// <summary>The same at each attempt, so that a letter sent twice is recognised as one.</summary>
    public string MessageId { get; }

    /// <summary>The sealed letter; empty once sent.</summary>
    public string Content { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? DeadAt { get; private set; }
    public string Reason { get; private set; } = "";

    internal static OutgoingMail Queue(
        string kind, string recipient, string orderKey, string messageId, string sealedLetter, DateTimeOffset now) =>
        new(kind, recipient, orderKey, messageId, sealedLetter, now);

    public void MarkSent(DateTimeOffset now)
    {
        (SentAt, LeasedUntil, Content, Reason) = (now, null, "", "");
        Attempts++;
    }

    /// <summary>Puts it off for 1, 4, 16 … minutes, and gives up after the last attempt.</summary>
    public void MarkFailed(string reason, bool forGood, DateTimeOffset now)
    {
        Attempts++;
        Reason = reason.Length <= 500 ? reason : reason[..500];
        LeasedUntil = null;
        NotBefore = now + TimeSpan.FromMinutes(Math.Pow(4, Attempts - 1));
        if (!forGood && Attempts < MostAttempts)
            return;

        // A letter that ran out of tries may be brought back; one that was refused for good says nothing any more.
        DeadAt = now;
        if (forGood)
            Content = "";
    }

    /// <summary>Brings back a letter that was given up. False when there is nothing left of it.</summary>
    public bool TryRequeue(DateTimeOffset now)
    {
        if (DeadAt is null || Content.Length == 0)
            return false;

        (DeadAt, Attempts, NotBefore, LeasedUntil) = (null, 0, now, null);
        return true;
    }
}

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMail");
        mail.Property(m => m.Kind).HasMaxLength(60);
        mail.Property(m => m.Recipient).HasMaxLength(MailAddress.MaxLength);
        mail.Property(m => m.OrderKey).HasMaxLength(80);
        mail.Property(m => m.MessageId).HasMaxLength(200);
        mail.Property(m => m.Reason).HasMaxLength(500);
        mail.HasIndex(m => new { m.SentAt, m.DeadAt, m.NotBefore });
        mail.HasIndex(m => new { m.OrderKey, m.Id });
        mail.HasIndex(m => m.MessageId);
    }
}
