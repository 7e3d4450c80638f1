using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Web.Pages;

internal sealed class PreferencesModel : PageModel
{
    public IActionResult OnPost(string? theme, string? retour)
    {
        if (theme is "light" or "dark")
            Response.Cookies.Append("theme", theme, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true });
        else
            Response.Cookies.Delete("theme");
        return LocalRedirect(Url.IsLocalUrl(retour) ? retour : "/");
    }
}
