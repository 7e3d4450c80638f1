using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Identity;

/// <summary>
/// Asks at each click whether the session still holds: signing out or a new password ends every copy of its cookie at once,
/// wherever it is.
/// </summary>
internal static class LivingSession
{
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInManager<PortalUser>>();
        if (await sessions.ValidateSecurityStampAsync(context.Principal) is null)
            context.RejectPrincipal();
    }
}
