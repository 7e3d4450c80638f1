using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>The key that signs reply addresses, sealed by the protection keys: one for all nodes, for as long as answers may come.</summary>
public sealed class MailKey(string sealedKey)
{
    public int Id { get; private set; }
    public string SealedKey { get; private set; } = sealedKey;
}

internal sealed class MailKeyTable : IEntityTypeConfiguration<MailKey>
{
    public void Configure(EntityTypeBuilder<MailKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.SealedKey).HasMaxLength(1_000);
    }
}

/// <summary>Reads the key once, and makes it where there is none yet.</summary>
internal sealed class MailKeyRing(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.MailKey");
    private byte[]? _key;

    public async ValueTask<byte[]> ReadAsync(CancellationToken cancel) => _key ??= await FindAsync(cancel);

    private async Task<byte[]> FindAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (await db.MailKeys.AsNoTracking().OrderBy(key => key.Id).FirstOrDefaultAsync(cancel) is { } kept)
            return Open(kept);

        var made = new MailKey(_protector.Protect(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
        db.MailKeys.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Open(made);
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            return Open(await db.MailKeys.AsNoTracking().OrderBy(key => key.Id).FirstAsync(cancel));
        }
    }

    private byte[] Open(MailKey key) => Convert.FromHexString(_protector.Unprotect(key.SealedKey));
}
