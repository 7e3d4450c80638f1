using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>
/// What a person is asked to prove, for one purpose and by one means: it counts the tries, lives five minutes, and one proof ends
/// it. There is one row for each, so that trying at the same moment gives no more tries.
/// </summary>
public sealed class Challenge
{
    public const int MaxTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private Challenge(Guid personId, string purpose, ProofMeans means) => (PersonId, Purpose, Means) = (personId, purpose, means);

    public Guid PersonId { get; }
    public string Purpose { get; }
    public ProofMeans Means { get; }

    /// <summary>What the device has to answer, sealed by the library that asked; empty for codes.</summary>
    public string State { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Concurrency token: of tries at the same moment only one counts.</summary>
    public int Tries { get; private set; }

    public static Challenge New(Guid personId, string purpose, ProofMeans means, DateTimeOffset now) =>
        new(personId, purpose, means) { ExpiresAt = now + Lifetime };

    /// <summary>A new question; the former one is good for nothing from now on.</summary>
    public void Ask(string state, DateTimeOffset now) => (State, ExpiresAt, Tries) = (state, now + Lifetime, 0);

    /// <summary>Whether one more try is allowed; it is spent, whatever comes of it. Time gives new ones.</summary>
    public bool Spend(DateTimeOffset now)
    {
        if (now >= ExpiresAt)
            (State, ExpiresAt, Tries) = ("", now + Lifetime, 0);
        return Tries++ < MaxTries;
    }

    public void Close() => State = "";
}

internal sealed class ChallengeTable : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> challenge)
    {
        challenge.ToTable("Challenges");
        challenge.HasKey(c => new { c.PersonId, c.Purpose, c.Means });
        challenge.Property(c => c.Purpose).HasMaxLength(MailedCode.PurposeLength);
        challenge.Property(c => c.State).HasMaxLength(4000);
        challenge.Property(c => c.Tries).IsConcurrencyToken();
        challenge.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
