using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;

namespace Portal.Web.Pages;

internal sealed class FileModel(ReadQueue readQueue, ListSavedViews listViews, ReadTeam readTeam, ReadDrafts readDrafts, CurrentViewer viewers) : PageModel
{
    public QueuePanel Panel { get; private set; } = null!; // Set before the page is drawn, like the next.

    public Worklist List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string view, string? apres, CancellationToken cancel)
    {
        if (QueuePanel.Find(view) is not { } known)
            return NotFound();

        var viewer = await viewers.ReadAsync(cancel);
        var queue = await readQueue.RunAsync(known, Worklist.Key(apres), viewer, cancel);
        Panel = new QueuePanel(known, queue, Current: 0, await listViews.RunAsync(viewer, cancel))
        {
            Drafts = await readDrafts.TicketsAsync(viewer, cancel),
        };
        List = new Worklist(known.InFrench(), QueuePanel.AddressOf(known), QueuePanel.NameOf(known), queue.Tickets, queue.Next,
            await readTeam.RunAsync(viewer, cancel), new HashSet<int>());
        return Page();
    }
}
