using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Identity's own store, but that no secret lies open in it: the app's key is encrypted, recovery codes are hashes.</summary>
internal sealed class PortalUserStore(PortalDb db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<PortalUser, PortalDb, Guid>(db, errors)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Portal.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(PortalUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(PortalUser user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? _seal.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null; // The protection keys are lost: the app is to be set up anew, by a recovery code or an administrator.
        }
    }

    public override Task ReplaceCodesAsync(PortalUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hash(user, code)).ToList(), cancellationToken);

    public override Task<bool> RedeemCodeAsync(PortalUser user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(user, code), cancellationToken);

    private static string Hash(PortalUser user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id:N}.{code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant()}")));
}
