using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// A single-use link mailed to somebody who is not signed in, good for one act on one ticket: confirm the address and publish,
/// join those who have the same problem, say whether the answer helped, or agree that a private exchange becomes a public question.
/// </summary>
public sealed class TicketLink
{
    /// <summary>Links a guest's form may send to one mailbox in an hour: it must not be flooded with other people's words.</summary>
    internal const int PerHour = 5;

    private static readonly TimeSpan OutcomeLifetime = TimeSpan.FromDays(30);
    internal static readonly TimeSpan GuestLifetime = TimeSpan.FromDays(7);

    private TicketLink(Guid id, TicketLinkPurpose purpose, Guid personId, byte[] secretHash, DateTimeOffset expiresAt) =>
        (Id, Purpose, PersonId, SecretHash, ExpiresAt) = (id, purpose, personId, secretHash, expiresAt);

    public Guid Id { get; }
    public TicketLinkPurpose Purpose { get; }
    public Guid PersonId { get; }
    public byte[] SecretHash { get; }
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Concurrency token: of two clicks one counts.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
    public Ticket Ticket { get; private set; } = null!; // Set by New, or by EF, which wants a constructor without it.

    public static (TicketLink Link, string Secret) New(
        TicketLinkPurpose purpose, Ticket ticket, Guid personId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var (text, hash) = Secret.New(id);
        var lifetime = purpose == TicketLinkPurpose.Outcome ? OutcomeLifetime : GuestLifetime;
        return (new TicketLink(id, purpose, personId, hash, now + lifetime) { Ticket = ticket }, text);
    }

    public bool IsGood(byte[] presentedHash, DateTimeOffset now) =>
        UsedAt is null && now < ExpiresAt && Secret.Matches(SecretHash, presentedHash);

    /// <summary>The mail that asked whether it helped lets its reader say how it went too, also once they have said that it did.</summary>
    internal bool LetsRate(byte[] presentedHash, DateTimeOffset now) =>
        Purpose == TicketLinkPurpose.Outcome && now < ExpiresAt && Secret.Matches(SecretHash, presentedHash);

    public void Use(DateTimeOffset now) => UsedAt = now;
}

public enum TicketLinkPurpose { Publish, SameProblem, Outcome, Promote }

internal sealed class TicketLinkTable : IEntityTypeConfiguration<TicketLink>
{
    public void Configure(EntityTypeBuilder<TicketLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Purpose);
        link.Property(l => l.PersonId);
        link.Property(l => l.SecretHash).HasMaxLength(Secret.HashLength);
        link.Property(l => l.ExpiresAt);
        link.Property(l => l.UsedAt).IsConcurrencyToken();
        link.HasOne(l => l.Ticket).WithMany().OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
