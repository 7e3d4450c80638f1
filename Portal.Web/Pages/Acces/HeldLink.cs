using Portal.Tickets.Access;

namespace Portal.Web.Pages;

/// <summary>
/// The mailed secret, kept in a cookie of this browser after the link was opened, so that it leaves the address bar, the history
/// and every Referer.
/// </summary>
internal sealed class HeldLink(OpenAccessLink openLink)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public static void Hold(HttpContext context, AccessTokenPurpose purpose, string secret) =>
        context.Response.Cookies.Append(NameOf(context, purpose), secret, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = Lifetime,
            IsEssential = true,
        });

    /// <summary>The request whose link this browser holds and that still works; null otherwise.</summary>
    public Task<Guid?> RequestAsync(HttpContext context, AccessTokenPurpose purpose, CancellationToken cancel) =>
        openLink.RunAsync(context.Request.Cookies[NameOf(context, purpose)], purpose, cancel);

    // Browsers take the prefix, which pins the cookie to this host, over TLS only.
    private static string NameOf(HttpContext context, AccessTokenPurpose purpose) =>
        context.Request.IsHttps ? $"__Host-acces-{purpose}" : $"acces-{purpose}";
}
