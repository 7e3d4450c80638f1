using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Web.Kept;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class QuestionsModel(ListQuestions listQuestions, ForumCounts forumCounts, IOptions<PortalOptions> portal) : PageModel
{
    public static IReadOnlyList<(QuestionList List, string Name)> Lists { get; } =
    [
        (QuestionList.Active, "Actives"), (QuestionList.Unanswered, "Sans réponse"), (QuestionList.Resolved, "Résolues"),
        (QuestionList.Popular, "Populaires"),
    ];

    private static readonly Dictionary<QuestionList, string> Names = new()
    {
        [QuestionList.Active] = "",
        [QuestionList.Unanswered] = "sans-reponse",
        [QuestionList.Resolved] = "resolues",
        [QuestionList.Popular] = "populaires",
    };

    public QuestionList List { get; private set; }

    public string Theme { get; private set; } = "";

    public QuestionPage Found { get; private set; } = new([], Next: null);

    public ForumCount Counts { get; private set; } = new(new Dictionary<string, int>(), []);

    /// <summary>Without filters or place in the list: one address for all of them.</summary>
    public string Canonical => new Uri(portal.Value.PublicUrl!, "/questions").AbsoluteUri; // Checked at start.

    public string Feed => Theme.Length == 0 ? "/flux/questions.atom" : $"/flux/questions/{Uri.EscapeDataString(Theme)}.atom";

    public string? Older => Found.Next is { } next ? QueryOf(List, Theme, ListKeys.Write(next)) : null;

    public async Task<IActionResult> OnGetAsync(string? liste, string? theme, string? apres, CancellationToken cancel)
    {
        var named = Names.Where(name => name.Value == (liste ?? "")).Select(name => (QuestionList?)name.Key).FirstOrDefault();
        if (named is not { } list)
            return NotFound();

        (List, Theme) = (list, theme ?? "");
        Found = await listQuestions.RunAsync(List, Theme, ListKeys.Read(apres), cancel);
        Counts = await forumCounts.ReadAsync(cancel);
        HttpContext.KeepWhileNothingChanges();
        return Page();
    }

    public static string NameOf(QuestionList list) => Names[list];

    public static string AddressOf(QuestionList list, string theme) => QueryOf(list, theme, after: "");

    private static string QueryOf(QuestionList list, string theme, string after)
    {
        var parts = new[] { ("liste", Names[list]), ("theme", theme), ("apres", after) }
            .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}");
        return string.Join('&', parts) is { Length: > 0 } query ? $"/questions?{query}" : "/questions";
    }
}
