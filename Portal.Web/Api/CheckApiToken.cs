using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Api;

/// <summary>Which token a program has shown; null for anything that is no living one, without saying why.</summary>
internal sealed class CheckApiToken(PortalDb db, TimeProvider clock)
{
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(5);

    public async Task<ApiToken?> RunAsync(string? text, CancellationToken cancel)
    {
        if (text is null || !text.StartsWith(ApiToken.Mark, StringComparison.Ordinal) || Secret.TryRead(text[ApiToken.Mark.Length..]) is not { } shown)
            return null;

        var now = clock.GetUtcNow();
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(token => token.Id == shown.Selector, cancel);
        if (token is null || !Secret.Matches(token.SecretHash, shown.Hash) || !token.IsLiving(now))
            return null;

        var noted = now - UseIsNotedEvery;
        if (token.LastUsedAt is null || token.LastUsedAt < noted)
        {
            await db.ApiTokens.Where(used => used.Id == token.Id && (used.LastUsedAt == null || used.LastUsedAt < noted))
                .ExecuteUpdateAsync(used => used.SetProperty(t => t.LastUsedAt, now), cancel);
        }

        return token;
    }
}
