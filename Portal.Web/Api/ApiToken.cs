using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Api;

/// <summary>
/// What a program shows to be let in, for a few named things only. Its text is shown once, to the administrator who makes it;
/// only the hash of its secret is kept.
/// </summary>
public sealed class ApiToken
{
    public const int NameLength = 80;

    /// <summary>Begins every token, so that one that got into a file or a message is recognised for what it is.</summary>
    public const string Mark = "portal_";

    private ApiToken(Guid id, string name, string scopes, byte[] secretHash, Guid? createdById, DateTimeOffset createdAt, DateTimeOffset? expiresAt) =>
        (Id, Name, Scopes, SecretHash, CreatedById, CreatedAt, ExpiresAt) = (id, name, scopes, secretHash, createdById, createdAt, expiresAt);

    public Guid Id { get; }

    /// <summary>Which program it is for, as its maker wrote it.</summary>
    public string Name { get; }

    /// <summary>What it opens, separated by blanks.</summary>
    public string Scopes { get; }
    public byte[] SecretHash { get; }

    /// <summary>Null when it was made on the command line.</summary>
    public Guid? CreatedById { get; }
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Null for one that lasts until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>To a few minutes: a busy token does not write at each call.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public Guid? RevokedById { get; private set; }

    public IReadOnlyList<string> ScopeList => Scopes.Split(' ');

    internal static (ApiToken Token, string Text) New(
        string name, IEnumerable<string> scopes, Guid? createdById, DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        var (text, hash) = Secret.New(id);
        return (new ApiToken(id, name.Trim(), string.Join(' ', scopes), hash, createdById, now, expiresAt), Mark + text);
    }

    public bool IsLiving(DateTimeOffset now) => RevokedAt is null && !(now >= ExpiresAt);

    public void Revoke(Guid? byId, DateTimeOffset now)
    {
        if (RevokedAt is null)
            (RevokedAt, RevokedById) = (now, byId);
    }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Name).HasMaxLength(ApiToken.NameLength);
        token.Property(t => t.Scopes).HasMaxLength(400);
        token.Property(t => t.SecretHash).HasMaxLength(Secret.HashLength);
        token.Property(t => t.CreatedById);
        token.Property(t => t.CreatedAt);
        token.Property(t => t.ExpiresAt);
        token.Ignore(t => t.ScopeList);
    }
}
