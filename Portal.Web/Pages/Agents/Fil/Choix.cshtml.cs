using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>What the text box offers after a sign, as a fragment of a page.</summary>
internal sealed class ChoixModel(ReadTicket readTicket, FindChoices findChoices, CurrentViewer viewers) : PageModel
{
    private const int LongestWords = 120;

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <param name="cle">The sign: <c>#</c>, <c>/</c> or <c>@</c>.</param>
    /// <param name="q">What was typed after it.</param>
    public async Task<IActionResult> OnGetAsync(int id, string? cle, string? q, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await readTicket.RunAsync(id, viewer, cancel) is not { } view)
            return NotFound();

        var words = (q is { Length: > LongestWords } ? q[..LongestWords] : q ?? "").Trim();
        (Name, Choices) = cle switch
        {
            "#" => ("Tutoriels et questions", await findChoices.ToCiteAsync(view, words, viewer, cancel)),
            "/" => ("Macros", await findChoices.MacrosAsync(view, words, viewer, cancel)),
            "@" => ("Collègues", await findChoices.ColleaguesAsync(words, viewer, cancel)),
            _ => ("", []),
        };
        return Name.Length > 0 ? Page() : NotFound();
    }
}
