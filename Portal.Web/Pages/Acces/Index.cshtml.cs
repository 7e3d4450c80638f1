using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The one word « Accès comptable » of the menu: owners go to their accounts, everybody else to « Mes clients ».</summary>
internal sealed class AccesModel(ReadAccountAccess readAccountAccess, CurrentViewer viewers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var isOwner = viewer.PersonId is not null && (await readAccountAccess.AccountsAsync(viewer, cancel)).Count > 0;
        return LocalRedirect(isOwner ? "/espace/acces" : "/comptable");
    }
}
