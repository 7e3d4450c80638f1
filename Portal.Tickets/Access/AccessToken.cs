using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// The secret of a mailed link, for one purpose and one request. It lets its bearer read a request or find an invitation;
/// by itself it grants nothing.
/// </summary>
public sealed class AccessToken
{
    private AccessToken(Guid id, Guid requestId, AccessTokenPurpose purpose, byte[] secretHash, DateTimeOffset expiresAt) =>
        (Id, RequestId, Purpose, SecretHash, ExpiresAt) = (id, requestId, purpose, secretHash, expiresAt);

    /// <summary>The link's selector.</summary>
    public Guid Id { get; }
    public Guid RequestId { get; }
    public AccessTokenPurpose Purpose { get; }
    public byte[] SecretHash { get; }
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Concurrency token: of two who would consume it one succeeds.</summary>
    public DateTimeOffset? ConsumedAt { get; private set; }

    internal static (AccessToken Token, string Secret) New(AccessRequest request, AccessTokenPurpose purpose, DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        var (text, hash) = Secret.New(id);
        return (new AccessToken(id, request.Id, purpose, hash, request.ExpiresAt ?? now), text);
    }

    internal bool IsGood(byte[] presentedHash, DateTimeOffset now) => IsFresh(now) && Secret.Matches(SecretHash, presentedHash);

    internal bool IsFresh(DateTimeOffset now) => ConsumedAt is null && now < ExpiresAt;

    internal void Consume(DateTimeOffset now) => ConsumedAt ??= now;
}

/// <summary>Never interchangeable: a consent link opens no invitation and the other way round.</summary>
public enum AccessTokenPurpose { Consent, Invitation }

internal sealed class AccessTokenTable : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.RequestId);
        token.Property(t => t.Purpose);
        token.Property(t => t.SecretHash).HasMaxLength(Secret.HashLength);
        token.Property(t => t.ExpiresAt);
        token.Property(t => t.ConsumedAt).IsConcurrencyToken();
        token.HasOne<AccessRequest>().WithMany().HasForeignKey(t => t.RequestId).OnDelete(DeleteBehavior.Cascade);
    }
}
