using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>
/// Somebody is to be reached at another mailbox. Asked by themselves, it needs a code from the new one; asked by an agent, a second
/// agent. It rests before it counts wherever that mailbox guards something, so that its true owner can stop it.
/// </summary>
public sealed class AddressChange
{
    public const int ReasonLength = 300;

    /// <summary>How long it rests, told to the old mailbox, before it counts.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(72);

    /// <summary>One that nobody confirms in that time is over.</summary>
    public static readonly TimeSpan ConfirmationTime = TimeSpan.FromDays(7);

    private AddressChange(Guid id, Guid personId, string newAddress, string newKey, Guid askedById, string reason, DateTimeOffset askedAt) =>
        (Id, PersonId, NewAddress, NewKey, AskedById, Reason, AskedAt) = (id, personId, newAddress, newKey, askedById, reason, askedAt);

    public Guid Id { get; }
    public Guid PersonId { get; }
    public string NewAddress { get; }
    public string NewKey { get; }

    /// <summary>Themselves, or the agent who asks for them.</summary>
    public Guid AskedById { get; }

    /// <summary>Why an agent asks, for the colleague who confirms; empty otherwise.</summary>
    public string Reason { get; }
    public DateTimeOffset AskedAt { get; }

    /// <summary>The second agent; null while none has looked, and where the person asked.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>When it counts; null until it is confirmed.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public AddressChangeEnd? End { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The person while it is open, null afterwards: unique, so that nobody moves to two places.</summary>
    public Guid? OpenKey { get; private set; }

    public bool IsByTeam => AskedById != PersonId;

    /// <summary>Until it is over nothing moves towards an access where this person's mailbox decides.</summary>
    public bool Freezes => OpenKey is not null && (IsByTeam || DueAt is not null);

    /// <summary>What a code to the new mailbox is good for.</summary>
    public string Purpose => $"address:{Id:N}";

    public static AddressChange Ask(Guid personId, MailAddress to, Guid byId, string reason, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), personId, to.Text, to.Key, byId, reason.Trim(), now) { OpenKey = personId };

    internal void Confirm(Guid? byId, DateTimeOffset dueAt) => (ConfirmedById, DueAt) = (byId, dueAt);

    internal void Finish(AddressChangeEnd end, DateTimeOffset now) => (End, EndedAt, OpenKey) = (end, now, null);
}

public enum AddressChangeEnd
{
    Applied,

    /// <summary>By the person or by an agent, before it counted.</summary>
    Stopped,

    /// <summary>Nobody confirmed it in time.</summary>
    Expired,

    /// <summary>Meanwhile the new mailbox has become somebody else's here.</summary>
    Taken,

    /// <summary>The person asked for yet another address.</summary>
    Replaced,
}

internal sealed class AddressChangeTable : IEntityTypeConfiguration<AddressChange>
{
    public void Configure(EntityTypeBuilder<AddressChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.PersonId);
        change.Property(c => c.NewAddress).HasMaxLength(MailAddress.MaxLength);
        change.Property(c => c.NewKey).HasMaxLength(MailAddress.MaxLength);
        change.Property(c => c.AskedById);
        change.Property(c => c.Reason).HasMaxLength(AddressChange.ReasonLength);
        change.Property(c => c.AskedAt);
        change.Property(c => c.OpenKey).IsConcurrencyToken();
        change.HasIndex(c => c.OpenKey).IsUnique();
        change.HasIndex(c => new { c.PersonId, c.AskedAt });
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
