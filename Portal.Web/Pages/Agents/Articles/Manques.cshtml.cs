using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Insights;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The list of gaps: what to write next.</summary>
internal sealed class ManquesModel(ListGaps listGaps, CountFoundWithoutAsking countFound, ArticleLibrary library, CurrentViewer viewers) : PageModel
{
    public Gaps Gaps { get; private set; } = new([], [], []);

    public FoundWithoutAsking Found { get; private set; } = FoundWithoutAsking.Nothing;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        (Gaps, Found) = (await listGaps.RunAsync(viewer, cancel), await countFound.RunAsync(viewer, cancel));
    }

    /// <param name="target">An article's id, or « question 12 ».</param>
    public string NameOf(string target) => library.Find(target)?.Title ?? char.ToUpperInvariant(target[0]) + target[1..];

    public static string AddressOf(string target) =>
        target.StartsWith("question ", StringComparison.Ordinal) ? $"/agents/fils/{target["question ".Length..]}" : $"/agents/articles/{target}";

    public string TitleOf(string articleId) => library.Find(articleId)?.Title ?? articleId;
}
