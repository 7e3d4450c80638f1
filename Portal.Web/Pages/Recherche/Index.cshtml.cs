using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Web.Joints;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class RechercheModel(HelpIndex index, ArticleLibrary library, VisitLog log) : PageModel
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

    /// <summary>Whom the tutorials are for, as the reader ticked.</summary>
    public IReadOnlyList<Audience> For { get; private set; } = [];

    public bool IsNarrowed => Chosen.Count > 0 || For.Count > 0;

    /// <summary>Only choices that would bring something, and those already made.</summary>
    public IEnumerable<(string Value, string Name, int Count, bool Chosen)> ThemeChoices => library.Themes
        .Select(theme => (theme.Slug.ToString(), theme.Title, Answer.Counts.In(theme.Title), Chosen.Contains(theme.Slug.ToString())))
        .Where(choice => choice.Item3 > 0 || choice.Item4);

    public IEnumerable<(string Value, string Name, int Count, bool Chosen)> AudienceChoices => Readers.All
        .Select(reader => (reader.Value, reader.Name, Answer.Counts.For(reader.Audience), For.Contains(reader.Audience)));

    public string WithoutChoices => $"/recherche?q={Uri.EscapeDataString(Short(Text))}";

    /// <summary>Search just what was typed, although a word of it looks misspelt.</summary>
    public bool AsTyped { get; private set; }

    // Without saying so, « page » is the route's word for this very page.
    public void OnGet(string? q, string? sorte, string[]? theme, string[]? pour, bool exact, [FromQuery(Name = "page")] int page = 1)
    {
        (AsTyped, Chosen) = (exact, [.. (theme ?? []).Where(slug => slug is not null)]);
        For = Readers.Named(pour);
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
                Audiences = For,
                Skip = (_page - 1) * PageSize,
                Limit = PageSize,
            });
            if (_page == 1)
                log.AddSearch(Text, IsNarrowed ? Math.Max(1, Answer.Total) : Answer.Total); // Narrowed to nothing is no gap.
        }
    }

    /// <summary>As addresses say it; null for both.</summary>
    public string? KindValue => Kind switch { HitKind.Tutorial => "tutoriels", HitKind.Question => "questions", _ => null };

    public bool IsForAccountants(SearchHit hit) => hit.Kind == HitKind.Tutorial && library.Find(hit.Id)?.Audience == Audience.Comptable;

    public string AddressOf(HitKind? kind) => $"/recherche?q={Uri.EscapeDataString(Short(Text))}"
        + string.Concat(Chosen.Select(slug => $"&theme={Uri.EscapeDataString(slug)}"))
        + string.Concat(For.Select(audience => $"&pour={Readers.ValueOf(audience)}")) + (AsTyped ? "&exact=true" : "") + kind switch
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
