using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Insights;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>A tutorial as the team sees it: what it has learned from the forum, and the means to strike a wording.</summary>
internal sealed class FicheModel(ArticleLibrary library, LearnedWordings learned, ListCitationsToRecheck citations, CurrentViewer viewers) : PageModel
{
    public Article Article { get; private set; } = null!; // Set before the page is drawn.

    /// <summary>How many answers rest on it.</summary>
    public int CitedBy { get; private set; }

    public IReadOnlyList<Wording> Wordings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (library.Find(id) is not { } article)
            return NotFound();

        Article = article;
        CitedBy = await citations.CountOfAsync(id, cancel);
        Wordings = await learned.ListAsync(id, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostStrikeAsync(string id, int ticketId, CancellationToken cancel) =>
        StrikeAsync(id, ticketId, strike: true, "Ces mots n’aident plus la recherche.", cancel);

    public Task<IActionResult> OnPostRestoreAsync(string id, int ticketId, CancellationToken cancel) =>
        StrikeAsync(id, ticketId, strike: false, "Ces mots aident de nouveau la recherche.", cancel);

    private async Task<IActionResult> StrikeAsync(string id, int ticketId, bool strike, string said, CancellationToken cancel)
    {
        if (library.Find(id) is null || !await learned.StrikeAsync(id, ticketId, strike, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = said;
        return RedirectToPage(new { id });
    }
}
