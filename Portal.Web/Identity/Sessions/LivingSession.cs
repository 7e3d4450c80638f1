using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Asks at each click whether the session still holds: one that was ended is over in every copy of its cookie at once.</summary>
internal static class LivingSession
{
    public const string Claim = "sid";

    /// <summary>Seen is written down this rarely, so that reading pages doesn't write.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(15);

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (db, now) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await FindAsync(db, context.Principal) is not { } session)
        {
            context.RejectPrincipal();
            return;
        }

        if (now - session.LastSeenAt > SeenEvery)
            await db.Sessions.Where(seen => seen.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(seen => seen.LastSeenAt, now));
    }

    /// <summary>For a line that stays open after the request that opened it.</summary>
    public static async Task<bool> HoldsAsync(IServiceProvider services, ClaimsPrincipal? who) =>
        await FindAsync(services.GetRequiredService<PortalDb>(), who) is not null;

    /// <summary>The session that a signed-in browser names; null for a visitor.</summary>
    public static Guid? IdOf(ClaimsPrincipal? who) => Guid.TryParse(who?.FindFirstValue(Claim), out var id) ? id : null;

    private static async Task<Session?> FindAsync(PortalDb db, ClaimsPrincipal? who) =>
        IdOf(who) is { } id
        && await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.EndedAt == null) is { } session
        && session.PersonId.ToString() == who?.FindFirstValue(ClaimTypes.NameIdentifier)
            ? session
            : null;
}
