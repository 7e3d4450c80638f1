using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Search;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class RechercheModel(HelpIndex index) : PageModel
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

    public void OnGet(string? q, string? sorte, int page = 1)
    {
        Text = q?.Trim() ?? "";
        Kind = sorte switch { "tutoriels" => HitKind.Tutorial, "questions" => HitKind.Question, _ => null };
        _page = Math.Clamp(page, 1, LastPage);
        if (Text.Length > 0)
            Answer = index.Search(new SearchRequest(Text) { Kind = Kind, Skip = (_page - 1) * PageSize, Limit = PageSize });
    }

    public string AddressOf(HitKind? kind) => $"/recherche?q={Uri.EscapeDataString(Short(Text))}" + kind switch
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
