using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Api;

/// <summary>The tokens there are, living ones first, for the administrators.</summary>
internal sealed class ListApiTokens(PortalDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<TokenRow>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tokens = await db.ApiTokens.AsNoTracking().ToListAsync(cancel);
        var makers = tokens.Select(token => token.CreatedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => makers.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.NameOrAddress, cancel);
        return
        [
            .. tokens.OrderByDescending(token => token.IsLiving(now)).ThenByDescending(token => token.CreatedAt)
                .Select(token => new TokenRow(token, token.CreatedById is { } by ? names.GetValueOrDefault(by, "") : "", token.IsLiving(now))),
        ];
    }
}

/// <param name="MadeBy">Empty when it was made on the command line.</param>
internal sealed record TokenRow(ApiToken Token, string MadeBy, bool IsLiving);
