using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Opens a session for somebody who has proven who they are, and writes to them when it is in a browser they never used.</summary>
internal sealed class OpenSession(
    PortalDb db, SignInManager<PortalUser> sessions, IHttpContextAccessor accessor, SecurityLetters letters, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    private string DeviceCookie => environment.IsDevelopment() ? "portal-device" : "__Host-portal-device";

    /// <param name="idToken">What a provider signed about this person, kept by the cookie until they sign out there too.</param>
    public async Task RunAsync(Person person, PortalUser user, SignInMeans means, CancellationToken cancel, string? idToken = null)
    {
        var http = accessor.HttpContext ?? throw new InvalidOperationException("A session belongs to a browser.");
        var secret = http.Request.Cookies[DeviceCookie] is { Length: 64 } kept ? kept : RandomNumberGenerator.GetHexString(64);
        var session = Session.Open(person.Id, means, DeviceWords.Of(http.Request.Headers.UserAgent), secret, clock.GetUtcNow());
        await EndFormerAsync(http, cancel);
        var known = await db.Sessions.Where(s => s.PersonId == person.Id).Select(s => s.DeviceHash == session.DeviceHash).Distinct().ToListAsync(cancel);
        if (known.Count > 0 && !known.Contains(true))
            letters.NewDevice(person, session);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancel);

        http.Response.Cookies.Append(DeviceCookie, secret, new CookieOptions
        {
            HttpOnly = true,
            Secure = !environment.IsDevelopment(),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = Remembered,
            IsEssential = true,
        });
        await sessions.SignOutAsync();
        var cookie = new AuthenticationProperties { IsPersistent = true };
        if (idToken is not null)
            cookie.StoreTokens([new AuthenticationToken { Name = "id_token", Value = idToken }]);
        await sessions.SignInWithClaimsAsync(user, cookie, [new Claim(LivingSession.Claim, session.Id.ToString())]);
    }

    private async Task EndFormerAsync(HttpContext http, CancellationToken cancel)
    {
        if (LivingSession.IdOf(http.User) is { } former && await db.Sessions.SingleOrDefaultAsync(s => s.Id == former, cancel) is { } session)
            session.End(clock.GetUtcNow());
    }
}
