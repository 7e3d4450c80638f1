using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>
/// Six digits sent to a mailbox, good for one purpose (a sign-in, or the authorisation of one request), for a few minutes,
/// for one use and five tries.
/// </summary>
public sealed class MailedCode
{
    public const int MaxTries = 5;
    public const int PurposeLength = 80;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private MailedCode(Guid id, Guid personId, string purpose, byte[] codeHash, DateTimeOffset expiresAt) =>
        (Id, PersonId, Purpose, CodeHash, ExpiresAt) = (id, personId, purpose, codeHash, expiresAt);

    public Guid Id { get; }
    public Guid PersonId { get; }
    public string Purpose { get; }
    public byte[] CodeHash { get; }
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Concurrency token: of tries made at the same moment only one counts, the others start again with the new count.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static (MailedCode Code, string Digits) New(Guid personId, string purpose, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        return (new MailedCode(id, personId, purpose, Hash(id, digits), now + Lifetime), digits);
    }

    /// <summary>Whether these digits are right, in time and the first right ones. A wrong or late attempt costs one try; save it either way.</summary>
    public bool Try(string digits, DateTimeOffset now)
    {
        if (UsedAt is not null || Tries >= MaxTries || now >= ExpiresAt)
            return false;

        Tries++;
        var compact = string.Concat(digits.Where(char.IsAsciiDigit));
        if (!CryptographicOperations.FixedTimeEquals(CodeHash, Hash(Id, compact)))
            return false;

        UsedAt = now;
        return true;
    }

    private static byte[] Hash(Guid id, string digits) => SHA256.HashData(Encoding.UTF8.GetBytes($"{id:N}.{digits}"));
}

internal sealed class MailedCodeTable : IEntityTypeConfiguration<MailedCode>
{
    public void Configure(EntityTypeBuilder<MailedCode> code)
    {
        code.Property(c => c.Id).ValueGeneratedNever();
        code.Property(c => c.PersonId);
        code.Property(c => c.Purpose).HasMaxLength(MailedCode.PurposeLength);
        code.Property(c => c.CodeHash).HasMaxLength(Secret.HashLength);
        code.Property(c => c.ExpiresAt);
        code.Property(c => c.Tries).IsConcurrencyToken();
        code.HasIndex(c => new { c.PersonId, c.Purpose });
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
