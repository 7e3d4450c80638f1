using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Insights;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The list of gaps: what to write next.</summary>
internal sealed class ManquesModel(ListGaps listGaps, ArticleLibrary library, CurrentViewer viewers) : PageModel
{
    public Gaps Gaps { get; private set; } = new([], [], []);

    public async Task OnGetAsync(CancellationToken cancel) => Gaps = await listGaps.RunAsync(await viewers.ReadAsync(cancel), cancel);

    public string TitleOf(string articleId) => library.Find(articleId)?.Title ?? articleId;
}
