using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class ArticleModel(
    ArticleLibrary library, ArticleRenderer renderer, HelpIndex index, CurrentViewer viewers, ListResolvedBy resolvedBy,
    IOptions<PortalOptions> portal) : PageModel
{
    private const int RelatedShown = 3;

    public Article Article { get; private set; } = null!; // Set before the page is drawn.

    public SafeHtml Body { get; private set; } = SafeHtml.Empty;

    public Theme? Theme { get; private set; }

    public IReadOnlyList<Section> Contents => [.. Article.Sections.Where(section => section.Level == 2)];

    public IReadOnlyList<Article> Related { get; private set; } = [];

    public IReadOnlyList<ResolvedQuestion> Resolved { get; private set; } = [];

    public Article? Previous { get; private set; }

    public Article? Next { get; private set; }

    public string Canonical => new Uri(portal.Value.PublicUrl!, Addresses.Tutorial(Article)).AbsoluteUri; // Checked at start.

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (library.FindBySlug(slug) is not { } article || !(viewer.IsTeam || IsForEverybody(article)))
            return NotFound();

        if (article.Slug.ToString() != slug)
            return RedirectPermanent(Addresses.Tutorial(article));

        (Article, Body) = (article, renderer.Article(article));
        Related = index.Related(article, library, RelatedShown);
        Resolved = await resolvedBy.RunAsync(article.Id, cancel);
        FindNeighbours(article);
        return Page();
    }

    private static bool IsForEverybody(Article article) =>
        article is { Status: ArticleStatus.Published, Audience: not Audience.Agent };

    private void FindNeighbours(Article article)
    {
        Theme = library.Themes.FirstOrDefault(theme => theme.Articles.Any(other => other.Id == article.Id));
        if (Theme is null)
            return;

        var place = Theme.Articles.Select((other, at) => (other.Id, at)).First(other => other.Id == article.Id).at;
        Previous = place > 0 ? Theme.Articles[place - 1] : null;
        Next = place < Theme.Articles.Count - 1 ? Theme.Articles[place + 1] : null;
    }
}
