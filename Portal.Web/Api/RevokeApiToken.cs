using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Api;

/// <summary>Stops a token at once: its next call is refused.</summary>
internal sealed class RevokeApiToken(PortalDb db, TimeProvider clock)
{
    /// <summary>False when there is no such token; true also when it was revoked before.</summary>
    public async Task<bool> RunAsync(Guid tokenId, Guid? byId, CancellationToken cancel)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(token => token.Id == tokenId, cancel);
        token?.Revoke(byId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return token is not null;
    }
}
