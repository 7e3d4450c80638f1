using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The whole trail of one account, for its owner's side.</summary>
internal sealed class HistoriqueAccesModel(ReadAccountAccess readAccountAccess, ReadAccountTrail readTrail, CurrentViewer viewers) : PageModel
{
    public Account Account { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<TrailRow> Trail { get; private set; } = [];

    public static string By(TrailRow row) =>
        row.ByViewer ? "vous" : row.Entry.ActorId is null ? "le portail" : row.ActorName.Length > 0 ? row.ActorName : "quelqu’un sans nom";

    public async Task<IActionResult> OnGetAsync(string prefix, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var account = (await readAccountAccess.AccountsAsync(viewer, cancel)).FirstOrDefault(account => account.PrefixKey == Account.KeyOf(prefix));
        if (account is null || await readTrail.RunAsync(account.Id, viewer, cancel) is not { } trail)
            return NotFound();

        (Account, Trail) = (account, trail);
        return Page();
    }
}
