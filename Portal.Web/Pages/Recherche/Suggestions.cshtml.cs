using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.Web.Pages;

/// <summary>What the search box shows while somebody types: a fragment of a page.</summary>
internal sealed class SuggestionsModel(HelpIndex index, ArticleLibrary library) : PageModel
{
    public string Text { get; private set; } = "";

    public IReadOnlyList<SearchHit> Tutorials { get; private set; } = [];

    public IReadOnlyList<SearchHit> Questions { get; private set; } = [];

    /// <summary>What a tutorial is for, in one sentence: while somebody types there is no time to read where their words stand.</summary>
    public string SummaryOf(SearchHit hit) => library.Find(hit.Id)?.Summary ?? "";

    public void OnGet(string? q)
    {
        Text = q is { Length: > 200 } ? q[..200] : q ?? "";
        var hits = index.Suggest(Text, tutorials: 4, questions: 3);
        Tutorials = [.. hits.Where(hit => hit.Kind == HitKind.Tutorial)];
        Questions = [.. hits.Where(hit => hit.Kind == HitKind.Question)];
    }
}
