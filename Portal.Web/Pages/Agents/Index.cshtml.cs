using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class FileModel(ReadQueue readQueue, CurrentViewer viewers) : PageModel
{
    public QueuePanel Panel { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(string view, CancellationToken cancel)
    {
        if (QueuePanel.Find(view) is not { } known)
            return NotFound();

        Panel = new QueuePanel(known, await readQueue.RunAsync(known, after: null, await viewers.ReadAsync(cancel), cancel), Current: 0);
        return Page();
    }
}
