using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail.Fetching;

/// <summary>How far a mailbox was fetched, which node does it, and how it went: what the operator sees.</summary>
public sealed class MailboxPosition(string key)
{
    public const int FaultLength = 300;

    public string Key { get; } = key;

    /// <summary>The folder's age on its server; another one means that the numbers below count for nothing.</summary>
    public long UidValidity { get; private set; }
    public long LastUid { get; private set; }

    /// <summary>What came before is not taken in, unless the mailbox says so.</summary>
    public DateTimeOffset FirstContactAt { get; private set; }
    public DateTimeOffset? LastContactAt { get; private set; }
    public string Fault { get; private set; } = "";
    public DateTimeOffset? FaultSince { get; private set; }
    public string Owner { get; private set; } = "";
    public DateTimeOffset? LeasedUntil { get; private set; }

    public bool WasReached => UidValidity != 0;

    internal void MeetFolder(long uidValidity, long lastUid, DateTimeOffset now)
    {
        if (!WasReached)
            FirstContactAt = now;
        (UidValidity, LastUid) = (uidValidity, lastUid);
    }

    internal void Fetched(long uid) => LastUid = Math.Max(LastUid, uid);

    internal void Reached(DateTimeOffset now) => (LastContactAt, Fault, FaultSince) = (now, "", null);

    internal void Failed(string fault, DateTimeOffset now) =>
        (Fault, FaultSince) = (fault.Length <= FaultLength ? fault : fault[..FaultLength], FaultSince ?? now);
}

internal sealed class MailboxPositionTable : IEntityTypeConfiguration<MailboxPosition>
{
    public void Configure(EntityTypeBuilder<MailboxPosition> position)
    {
        position.HasKey(p => p.Key);
        position.Property(p => p.Key).HasMaxLength(MailboxOptions.KeyLength);
        position.Property(p => p.Fault).HasMaxLength(MailboxPosition.FaultLength);
        position.Property(p => p.Owner).HasMaxLength(200);
    }
}
