using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The guard's word while somebody types: keeps nothing, answers with the piece of page or with nothing at all.</summary>
[EnableRateLimiting(SetupServices.Hints)]
internal sealed class GardeModel(CurrentViewer viewers) : PageModel
{
    public GuardPanel? Panel { get; private set; }

    public IActionResult OnGet() => NotFound();

    /// <param name="pour">The path of the page whose form this is.</param>
    public async Task OnPostAsync(
        [FromForm(Name = "Form.Title")] string? title, [FromForm(Name = "Form.Body")] string? question, [FromForm(Name = "Form.Private")] bool isPrivate,
        string? body, string? pour, CancellationToken cancel)
    {
        var isQuestion = pour == PoserModel.Address;
        if (isPrivate || (!isQuestion && pour?.StartsWith("/questions/", StringComparison.Ordinal) != true))
            return;

        var texts = new[] { title, question, body }.OfType<string>().Select(text => text.Length <= Message.MaxLength ? text : text[..Message.MaxLength]);
        if (PersonalDataDetector.FindInAll(texts) is { Count: > 0 } found)
        {
            var byTeam = (await viewers.ReadAsync(cancel)).IsTeam;
            Panel = isQuestion ? PoserModel.Guard(found, byTeam) : QuestionModel.Guard(found, byTeam, pour!, maySayToTeam: false); // Not null: it begins with /questions/.
        }
    }
}
