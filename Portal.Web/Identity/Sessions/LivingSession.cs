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
        if (IdOf(context.Principal) is not { } id
            || await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.EndedAt == null) is not { } session
            || session.PersonId.ToString() != context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier))
        {
            context.RejectPrincipal();
            return;
        }

        if (now - session.LastSeenAt > SeenEvery)
            await db.Sessions.Where(seen => seen.Id == id).ExecuteUpdateAsync(set => set.SetProperty(seen => seen.LastSeenAt, now));
    }

    /// <summary>The session that a signed-in browser names; null for a visitor.</summary>
    public static Guid? IdOf(ClaimsPrincipal? who) => Guid.TryParse(who?.FindFirstValue(Claim), out var id) ? id : null;
}
