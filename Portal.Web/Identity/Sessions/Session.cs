using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>One browser in which somebody is signed in. The cookie names it; ending the row ends every copy of that cookie.</summary>
public sealed class Session
{
    public const int DeviceLength = 80;

    /// <summary>How long a proof lets its person change what they sign in with.</summary>
    public static readonly TimeSpan ProofLifetime = TimeSpan.FromMinutes(10);

    private Session(Guid id, Guid personId, SignInMeans means, string device, byte[] deviceHash, DateTimeOffset startedAt) =>
        (Id, PersonId, Means, Device, DeviceHash, StartedAt, LastSeenAt, ProvenAt) =
        (id, personId, means, device, deviceHash, startedAt, startedAt, startedAt);

    public Guid Id { get; }
    public Guid PersonId { get; }
    public SignInMeans Means { get; }

    /// <summary>Browser and system in plain words, such as « Firefox sur Windows ».</summary>
    public string Device { get; }

    /// <summary>SHA-256 of the secret this browser keeps, by which it is known again.</summary>
    public byte[] DeviceHash { get; }
    public DateTimeOffset StartedAt { get; }
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When this session last showed that its person is there.</summary>
    public DateTimeOffset ProvenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Open(Guid personId, SignInMeans means, string device, string deviceSecret, DateTimeOffset now) =>
        new(Guid.NewGuid(), personId, means, device, HashOf(deviceSecret), now);

    public static byte[] HashOf(string deviceSecret) => SHA256.HashData(Encoding.UTF8.GetBytes(deviceSecret));

    public bool IsFreshlyProven(DateTimeOffset now) => now - ProvenAt < ProofLifetime;

    public void Prove(DateTimeOffset now) => ProvenAt = now;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>What a session was opened with.</summary>
public enum SignInMeans { MailedCode, Password, PasswordAndCode, MailedCodeAndCode, Passkey, Demo, SingleSignOn }

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.PersonId);
        session.Property(s => s.Means);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        session.Property(s => s.DeviceHash).HasMaxLength(32);
        session.Property(s => s.StartedAt);
        session.HasIndex(s => new { s.PersonId, s.EndedAt });
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
