using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.Access;
using Portal.Web.Persistence;

namespace Portal.Web.AccessProviders;

/// <summary>
/// The accounts' codes for the product's interface, where an operator keeps them: encrypted, put in on the server's command line,
/// opened for a call and for nothing else. No page, export or answer shows one.
/// </summary>
internal sealed class CodeVault(PortalDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.AccessProviders.CodeVault");

    public Task<bool> HoldsAsync(Guid accountId, CancellationToken cancel) => db.VaultCodes.AnyAsync(code => code.AccountId == accountId, cancel);

    /// <summary>Null when there is none, or none that these protection keys can open: the owner is asked then.</summary>
    public async Task<OwnersCode?> OpenAsync(Guid accountId, CancellationToken cancel)
    {
        var kept = await db.VaultCodes.AsNoTracking().SingleOrDefaultAsync(code => code.AccountId == accountId, cancel);
        try
        {
            return kept is null ? null : new OwnersCode(_protector.CreateProtector(accountId.ToString("N")).Unprotect(kept.Sealed));
        }
        catch (CryptographicException)
        {
            return null; // The keys it was sealed with are gone: what nobody can open is no code.
        }
    }

    /// <summary>False when there is no such account.</summary>
    public async Task<bool> KeepAsync(string prefix, OwnersCode code, CancellationToken cancel)
    {
        if (await AccountAsync(prefix, cancel) is not { } accountId)
            return false;

        await db.VaultCodes.Where(kept => kept.AccountId == accountId).ExecuteDeleteAsync(cancel);
        db.VaultCodes.Add(new VaultCode(accountId, _protector.CreateProtector(accountId.ToString("N")).Protect(code.Reveal()), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<bool> ForgetAsync(string prefix, CancellationToken cancel) =>
        await AccountAsync(prefix, cancel) is { } accountId
        && await db.VaultCodes.Where(kept => kept.AccountId == accountId).ExecuteDeleteAsync(cancel) > 0;

    public async Task<IReadOnlyList<(string Prefix, DateTimeOffset KeptAt)>> ListAsync(CancellationToken cancel) =>
        [.. (await db.VaultCodes.Join(db.Accounts, code => code.AccountId, account => account.Id, (code, account) => new { account.Prefix, code.KeptAt })
            .OrderBy(row => row.Prefix).ToListAsync(cancel)).Select(row => (row.Prefix, row.KeptAt))];

    private async Task<Guid?> AccountAsync(string prefix, CancellationToken cancel)
    {
        var key = Account.KeyOf(prefix);
        return await db.Accounts.Where(account => account.PrefixKey == key).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancel);
    }
}

/// <summary>One account's code, sealed.</summary>
public sealed class VaultCode(Guid accountId, string @sealed, DateTimeOffset keptAt)
{
    public Guid AccountId { get; } = accountId;
    public string Sealed { get; } = @sealed;
    public DateTimeOffset KeptAt { get; } = keptAt;
}

internal sealed class VaultCodeTable : IEntityTypeConfiguration<VaultCode>
{
    public void Configure(EntityTypeBuilder<VaultCode> code)
    {
        code.HasKey(c => c.AccountId);
        code.Property(c => c.AccountId).ValueGeneratedNever();
        code.Property(c => c.Sealed).HasMaxLength(4000);
        code.Property(c => c.KeptAt);
    }
}
