using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Joints;

namespace Portal.Web.Pages;

/// <summary>Every tutorial, drafts and internal ones included, and what is wrong in the folder.</summary>
internal sealed class ArticlesModel(ArticleLibrary library, ListCitationsToRecheck listCitations, CurrentViewer viewers) : PageModel
{
    public static IReadOnlyList<(string Value, string Name)> States { get; } =
        [.. Enum.GetValues<ArticleStatus>().Select(status => (status.ToString(), NameOf(status)))];

    [BindProperty(SupportsGet = true)]
    public string? Mots { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    public IReadOnlyList<ArticleFault> Faults => library.Faults;

    public IReadOnlyList<string> ThemeTitles => [.. library.All.Select(article => article.Theme).Distinct()];

    public IReadOnlyList<Article> Shown =>
    [
        .. library.All
            .Where(article => string.IsNullOrWhiteSpace(Mots)
                || CultureInfo.CurrentCulture.CompareInfo.IndexOf(article.Title, Mots.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)
            .Where(article => string.IsNullOrEmpty(Etat) || article.Status.ToString() == Etat)
            .Where(article => string.IsNullOrEmpty(Theme) || article.Theme == Theme)
            .OrderByDescending(article => article.Updated).ThenBy(article => article.Title, StringComparer.CurrentCulture),
    ];

    /// <summary>How many answers cite a tutorial that has changed, or that nobody can open.</summary>
    public int ToRecheck { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        ToRecheck = await listCitations.CountAsync(library.PublicIds(), await viewers.ReadAsync(cancel), cancel);

    public static string NameOf(Audience audience) => audience switch
    {
        Audience.Client => "clients",
        Audience.Comptable => "comptables",
        _ => "l’équipe",
    };

    public static string NameOf(ArticleStatus status) => status switch
    {
        ArticleStatus.Draft => "Brouillon",
        ArticleStatus.Published => "En ligne",
        _ => "Archivé",
    };
}
