using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The desk's door: to one's own tickets, or to those nobody has taken when there are none.</summary>
internal sealed class BureauModel(ReadQueue readQueue, CurrentViewer viewers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var mine = await readQueue.AnyAsync(QueueView.Mine, await viewers.ReadAsync(cancel), cancel);
        return LocalRedirect(QueuePanel.AddressOf(mine ? QueueView.Mine : QueueView.Unassigned));
    }
}
