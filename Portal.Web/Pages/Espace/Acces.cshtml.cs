using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class EspaceAccesModel(ReadAccountAccess readAccountAccess, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Accounts = await readAccountAccess.AccountsAsync(await viewers.ReadAsync(cancel), cancel);
        return Accounts is [var only] ? Redirect($"/espace/acces/{only.Prefix}") : Page();
    }
}
