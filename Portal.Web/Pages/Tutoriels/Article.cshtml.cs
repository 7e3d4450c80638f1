using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Kept;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class ArticleModel(
    ArticleLibrary library, ArticleRenderer renderer, Neighbours neighbours, CurrentViewer viewers, ListResolvedBy resolvedBy, GiveOpinion giveOpinion, AskingVisit visit,
    IOptions<PortalOptions> portal, IOptions<BrandOptions> brand) : PageModel
{
    private const int RelatedShown = 3;

    public Viewer Viewer { get; private set; } = Viewer.Visitor;

    public Article Article { get; private set; } = null!; // Set before the page is drawn.

    public SafeHtml Body { get; private set; } = SafeHtml.Empty;

    public Theme? Theme { get; private set; }

    public IReadOnlyList<Section> Contents => [.. Article.Sections.Where(section => section.Level == 2)];

    public IReadOnlyList<Article> Related { get; private set; } = [];

    public IReadOnlyList<ResolvedQuestion> Resolved { get; private set; } = [];

    public Article? Previous { get; private set; }

    public Article? Next { get; private set; }

    public string Canonical => FullAddress(Article);

    /// <summary>This browser has said already whether it helped.</summary>
    public bool HasOpinion => Request.Cookies.ContainsKey(OpinionCookie);

    public bool AskWhy { get; private set; }

    public string? Structured => Article.IsForEverybody ? StructuredData.Of(Article, Canonical, brand.Value.Name) : null;

    /// <summary>The same text in each language it is published in, this one included; empty when there is only one.</summary>
    public IReadOnlyList<Article> Translations => Article.TranslationGroup is not { } group ? [] :
        library.All.Where(other => other.TranslationGroup == group && other.IsForEverybody).ToList() is { Count: > 1 } several ? several : [];

    public string FullAddress(Article article) => new Uri(portal.Value.PublicUrl!, Addresses.Tutorial(article)).AbsoluteUri; // Checked at start.

    private string OpinionCookie => $"avis-{Article.Id}";

    /// <summary>The reader was writing a question, and opened what was suggested.</summary>
    public bool CameToAsk { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? de, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
            return NotFound();

        if (CameToAsk = de == AskingVisit.Mark)
            visit.Opened(HttpContext, Article.Id);
        else
            HttpContext.KeepWhileUnchanged(Resolved.Select(question => question.Id));
        return Article.Slug.ToString() == slug ? Page() : RedirectPermanent(Addresses.Tutorial(Article));
    }

    public async Task<IActionResult> OnPostWhyAsync(string slug, CancellationToken cancel)
    {
        AskWhy = true;
        return await LoadAsync(slug, cancel) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostYesAsync(string slug, CancellationToken cancel) =>
        KeepOpinionAsync(slug, helped: true, OpinionReason.None, "", cancel);

    public Task<IActionResult> OnPostNoAsync(string slug, OpinionReason reason, string? comment, CancellationToken cancel) =>
        KeepOpinionAsync(slug, helped: false, reason, comment?.Trim() ?? "", cancel);

    private async Task<IActionResult> KeepOpinionAsync(
        string slug, bool helped, OpinionReason reason, string comment, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
            return NotFound();

        if (!HasOpinion)
        {
            await giveOpinion.RunAsync(Article.Id, helped, reason, comment, cancel);
            Response.Cookies.Append(OpinionCookie, "1", new CookieOptions { MaxAge = TimeSpan.FromDays(180), HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax });
        }

        return Redirect($"{Addresses.Tutorial(Article)}#avis");
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        Viewer = await viewers.ReadAsync(cancel);
        if (library.FindBySlug(slug) is not { } article || !(Viewer.IsTeam || article.IsForEverybody))
            return false;

        (Article, Body) = (article, renderer.Article(article));
        Related = neighbours.OfTutorial(article, RelatedShown);
        Resolved = await resolvedBy.RunAsync(article.Id, cancel);
        FindNeighbours(article);
        return true;
    }

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
