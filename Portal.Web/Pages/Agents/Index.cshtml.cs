using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class FileModel(ReadQueue readQueue, ReadDrafts readDrafts, CurrentViewer viewers) : PageModel
{
    public QueuePanel Panel { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(string view, CancellationToken cancel)
    {
        if (QueuePanel.Find(view) is not { } known)
            return NotFound();

        var viewer = await viewers.ReadAsync(cancel);
        Panel = new QueuePanel(known, await readQueue.RunAsync(known, after: null, viewer, cancel), Current: 0)
        {
            Drafts = await readDrafts.TicketsAsync(viewer, cancel),
        };
        return Page();
    }
}
