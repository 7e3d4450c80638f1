using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

internal static class AccessTokens
{
    /// <summary>Ends every link of this purpose that still works for the request. Saved with the step that makes them useless.</summary>
    public static async Task ConsumeTokensAsync(
        this IAccessDb db, AccessRequest request, AccessTokenPurpose purpose, DateTimeOffset now, CancellationToken cancel)
    {
        var tokens = await db.AccessTokens
            .Where(token => token.RequestId == request.Id && token.Purpose == purpose && token.ConsumedAt == null)
            .ToListAsync(cancel);
        foreach (var token in tokens)
            token.Consume(now);
    }

    public static async Task ConsumeAllTokensAsync(this IAccessDb db, AccessRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        await db.ConsumeTokensAsync(request, AccessTokenPurpose.Consent, now, cancel);
        await db.ConsumeTokensAsync(request, AccessTokenPurpose.Invitation, now, cancel);
    }
}
