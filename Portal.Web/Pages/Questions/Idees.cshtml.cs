using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Kept;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class IdeesModel(ListIdeas listIdeas, IOptions<PortalOptions> portal) : PageModel
{
    public static IReadOnlyList<(IdeaStage Stage, string Key, string Name)> Stages { get; } =
    [
        (IdeaStage.Open, "", "À l’étude"), (IdeaStage.Planned, "planifiees", "Planifiées"),
        (IdeaStage.Done, "realisees", "Réalisées"), (IdeaStage.Declined, "non-retenues", "Non retenues"),
    ];

    public IdeaStage Stage { get; private set; }

    public QuestionPage Found { get; private set; } = new([], Next: null);

    public string Canonical => new Uri(portal.Value.PublicUrl!, "/questions/idees").AbsoluteUri; // Checked at start.

    public string? More => Found.Next is { } next ? $"{AddressOf(Stage)}{(Stage == IdeaStage.Open ? '?' : '&')}apres={ListKeys.Write(next)}" : null;

    public async Task<IActionResult> OnGetAsync(string? etat, string? apres, CancellationToken cancel)
    {
        if (Stages.Where(stage => stage.Key == (etat ?? "")).Select(stage => (IdeaStage?)stage.Stage).FirstOrDefault() is not { } stage)
            return NotFound();

        Stage = stage;
        Found = await listIdeas.RunAsync(stage, ListKeys.Read(apres), cancel);
        HttpContext.KeepWhileNothingChanges();
        return Page();
    }

    public static string AddressOf(IdeaStage stage) => stage == IdeaStage.Open ? "/questions/idees" : $"/questions/idees?etat={Stages.Single(known => known.Stage == stage).Key}";
}
