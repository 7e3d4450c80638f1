using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Web.Kept;
using Portal.Web.Pages.Parts;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class QuestionsModel(ListQuestions listQuestions, ThemeCounts themeCounts, IOptions<PortalOptions> portal) : PageModel
{
    public static IReadOnlyList<(QuestionList List, string Name)> Lists { get; } =
    [
        (QuestionList.Active, "Actives"), (QuestionList.Unanswered, "Sans réponse"), (QuestionList.Resolved, "Résolues"),
        (QuestionList.Shared, "Partagées par beaucoup"), (QuestionList.Ideas, "Idées"),
    ];

    private static readonly Dictionary<QuestionList, string> Names = new()
    {
        [QuestionList.Active] = "",
        [QuestionList.Unanswered] = "sans-reponse",
        [QuestionList.Resolved] = "resolues",
        [QuestionList.Shared] = "partagees",
        [QuestionList.Ideas] = "idees",
    };

    public QuestionList List { get; private set; }

    public string Theme { get; private set; } = "";

    public QuestionPage Page_ { get; private set; } = new([], Next: null);

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>Without filters or place in the list: one address for all of them.</summary>
    public string Canonical => new Uri(portal.Value.PublicUrl!, "/questions").AbsoluteUri; // Checked at start.

    public string Feed => Theme.Length == 0 ? "/flux/questions.atom" : $"/flux/questions/{Uri.EscapeDataString(Theme)}.atom";

    public string? Older => Page_.Next is var (activity, id)
        ? QueryOf(List, Theme, string.Create(CultureInfo.InvariantCulture, $"{activity.UtcTicks}-{id}"))
        : null;

    public async Task<IActionResult> OnGetAsync(string? liste, string? theme, string? apres, CancellationToken cancel)
    {
        var named = Names.Where(name => name.Value == (liste ?? "")).Select(name => (QuestionList?)name.Key).FirstOrDefault();
        if (named is not { } list)
            return NotFound();

        (List, Theme) = (list, theme ?? "");
        Page_ = await listQuestions.RunAsync(List, Theme, KeyOf(apres), cancel);
        Counts = await themeCounts.ReadAsync(cancel);
        HttpContext.KeepWhileNothingChanges();
        return Page();
    }

    public string AddressOf(QuestionList list, string? theme = null) => QueryOf(list, theme ?? Theme, after: "");

    public static string Excerpt(string markdown) => Excerpts.Of(markdown);

    private static string QueryOf(QuestionList list, string theme, string after)
    {
        var parts = new[] { ("liste", Names[list]), ("theme", theme), ("apres", after) }
            .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}");
        return string.Join('&', parts) is { Length: > 0 } query ? $"/questions?{query}" : "/questions";
    }

    private static QuestionKey? KeyOf(string? after) =>
        after?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, CultureInfo.InvariantCulture, out var time) && time is >= 0 and < 3_155_378_976_000_000_000
        && int.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? new QuestionKey(new DateTimeOffset(time, TimeSpan.Zero), number)
            : null;
}
