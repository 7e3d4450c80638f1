using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Kept;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class TutorielsModel(ArticleLibrary library, IOptions<PortalOptions> portal) : PageModel
{
    /// <summary>Whom they are for; anything else is everybody.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Pour { get; set; }

    public void OnGet() => HttpContext.KeepWhileUnchanged([]);

    public IReadOnlyList<Audience> For => Readers.Named([Pour]);

    public int All => library.Themes.Sum(theme => theme.Articles.Count);

    /// <summary>Shelf by shelf; those without a tutorial for these readers are left out.</summary>
    public IReadOnlyList<Theme> Themes => For.Count == 0 ? library.Themes :
        [.. library.Themes.Select(theme => theme with { Articles = [.. theme.Articles.Where(article => For.Contains(article.Audience))] })
            .Where(theme => theme.Articles.Count > 0)];

    /// <summary>What stands on no shelf, for shelves are French.</summary>
    public IReadOnlyList<Article> InEnglish => For.Count > 0 ? [] :
        [.. library.All.Where(article => article is { IsForEverybody: true, Language: "en" }).OrderBy(article => article.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>One address for all choices.</summary>
    public string Canonical => new Uri(portal.Value.PublicUrl!, "/tutoriels").AbsoluteUri; // Checked at start.

    public int CountFor(Audience audience) => library.Themes.Sum(theme => theme.Articles.Count(article => article.Audience == audience));
}
