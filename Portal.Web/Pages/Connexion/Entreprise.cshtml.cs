using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The way out to the company's directory. It shows nothing and writes nothing: it only sends the browser there.</summary>
internal sealed class EntrepriseModel(SingleSignOn singleSignOn) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? retour)
    {
        if (!singleSignOn.IsOn)
            return NotFound();

        return await singleSignOn.AskAsync(HttpContext, Url.IsLocalUrl(retour) ? retour : "/espace") ? new EmptyResult() : Redirect("/connexion?entreprise=failed");
    }
}
