using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Web.Joints;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class RechercheModel(HelpIndex index, ArticleLibrary library, SearchLog log) : PageModel
{
    private const int PageSize = 10;
    private const int LastPage = 50;
    private int _page = 1;

    public string Text { get; private set; } = "";

    public HitKind? Kind { get; private set; }

    public SearchAnswer Answer { get; private set; } = SearchAnswer.Nothing;

    public string? Next => Shown > _page * PageSize && _page < LastPage ? $"{AddressOf(Kind)}&page={_page + 1}" : null;

    private int Shown => Kind switch
    {
        HitKind.Tutorial => Answer.Tutorials,
        HitKind.Question => Answer.Questions,
        _ => Answer.Total,
    };

    /// <summary>The themes the reader ticked, by slug.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>Search just what was typed, although a word of it looks misspelt.</summary>
    public bool AsTyped { get; private set; }

    public IEnumerable<Theme> Themes => library.Themes;

    // Without saying so, « page » is the route's word for this very page.
    public void OnGet(string? q, string? sorte, string[]? theme, bool exact, [FromQuery(Name = "page")] int page = 1)
    {
        (AsTyped, Chosen) = (exact, [.. (theme ?? []).Where(slug => slug is not null)]);
        Text = q?.Trim() ?? "";
        Kind = sorte switch { "tutoriels" => HitKind.Tutorial, "questions" => HitKind.Question, _ => null };
        _page = Math.Clamp(page, 1, LastPage);
        if (Text.Length > 0)
        {
            Answer = index.Search(new SearchRequest(Text)
            {
                Kind = Kind,
                AsTyped = AsTyped,
                Themes = [.. library.Themes.Where(known => Chosen.Contains(known.Slug.ToString())).Select(known => known.Title)],
                Skip = (_page - 1) * PageSize,
                Limit = PageSize,
            });
            if (_page == 1)
                log.Add(Text, Answer.Total);
        }
    }

    public string AddressOf(HitKind? kind) => $"/recherche?q={Uri.EscapeDataString(Short(Text))}"
        + string.Concat(Chosen.Select(slug => $"&theme={Uri.EscapeDataString(slug)}")) + (AsTyped ? "&exact=true" : "") + kind switch
        {
            HitKind.Tutorial => "&sorte=tutoriels",
            HitKind.Question => "&sorte=questions",
            _ => "",
        };

    public static string AddressOf(SearchHit hit) => hit.Kind == HitKind.Tutorial
        ? Addresses.Tutorial(hit.Slug, anchor: "")
        : $"/questions/{hit.Id}-{hit.Slug}";

    /// <summary>A whole mail pasted as a search must not make an address no server takes.</summary>
    private static string Short(string text) => text.Length <= 500 ? text : text[..500];
}
