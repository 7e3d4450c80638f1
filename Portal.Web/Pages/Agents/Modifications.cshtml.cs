using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>How a message read before it was changed, by whom and when.</summary>
internal sealed class ModificationsModel(ReadEdits readEdits, CurrentViewer viewers) : PageModel
{
    public MessageHistory History { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(int id, int message, CancellationToken cancel)
    {
        if (await readEdits.RunAsync(id, message, await viewers.ReadAsync(cancel), cancel) is not { } history)
            return NotFound();

        History = history;
        return Page();
    }

    public static IReadOnlyList<LineDifference> Differences(WordsChanged change) => ArticleStore.Differences(change.Before, change.After);
}
