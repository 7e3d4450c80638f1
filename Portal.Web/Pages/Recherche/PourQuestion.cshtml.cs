using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Search;

namespace Portal.Web.Pages;

/// <summary>What may already answer a question that is being written: a fragment of a page.</summary>
internal sealed class PourQuestionModel(HelpIndex index) : PageModel
{
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public void OnGet(string? q) => Hits = index.ForQuestion(q ?? "");
}

internal static class QuestionSuggestions
{
    private const int MostTutorials = 3;
    private const int MostQuestions = 3;

    public static IReadOnlyList<SearchHit> ForQuestion(this HelpIndex index, string title) =>
        title.Trim().Length == 0 ? [] : index.Suggest(title.Length > 500 ? title[..500] : title, MostTutorials, MostQuestions);
}
