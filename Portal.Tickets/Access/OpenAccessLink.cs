using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Reads a mailed link. Looking, however often and from wherever, changes nothing.</summary>
public sealed class OpenAccessLink(IAccessDb db, TimeProvider clock)
{
    /// <summary>The request behind a link of this purpose that still works; null for any other text, without saying why.</summary>
    public async Task<Guid?> RunAsync(string? secret, AccessTokenPurpose purpose, CancellationToken cancel)
    {
        if (Secret.TryRead(secret) is not { } presented)
            return null;

        var token = await db.AccessTokens.AsNoTracking()
            .SingleOrDefaultAsync(token => token.Id == presented.Selector && token.Purpose == purpose, cancel);
        return token is not null && token.IsGood(presented.Hash, clock.GetUtcNow()) ? token.RequestId : null;
    }
}
