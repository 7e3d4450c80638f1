using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>All requests, for those who lead the team; the emergency stop, for the portal's administrators.</summary>
internal sealed class AccesListModel(
    ListAccessRequests listRequests, SayWhatProviderShows say, RevokeAccess revoke, StopAccess stopAccess, CurrentViewer viewers) : PageModel
{
    public static IReadOnlyList<(AccessView View, string Words)> Views { get; } =
        [(AccessView.ToCheck, "À vérifier"), (AccessView.Open, "En cours"), (AccessView.Active, "Actifs"), (AccessView.All, "Tout")];

    [BindProperty(SupportsGet = true)]
    public AccessView Vue { get; set; }

    public IReadOnlyList<AccessRow> Rows { get; private set; } = [];

    public AccessFreeze? Stop { get; private set; }

    public bool IsAdministrator { get; private set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (!viewer.IsLead)
            return NotFound();

        IsAdministrator = viewer.Role == PortalRole.Administrator;
        Stop = await stopAccess.InForceAsync(cancel);
        Rows = await listRequests.RunAsync(Vue, viewer, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostListedAsync(Guid requestId, CancellationToken cancel) => SayAsync(requestId, isListed: true, cancel);

    public Task<IActionResult> OnPostMissingAsync(Guid requestId, CancellationToken cancel) => SayAsync(requestId, isListed: false, cancel);

    public async Task<IActionResult> OnPostRevokeAsync(Guid requestId, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        return viewer.Role == PortalRole.Administrator && await revoke.RunAsync(requestId, viewer, cancel)
            ? Done("L’accès est coupé. Les responsables du compte en sont prévenus.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostStopAsync(string? reason, CancellationToken cancel) => await AnswerAsync(
        await stopAccess.StartAsync(reason ?? "", await viewers.ReadAsync(cancel), cancel), "Tout est arrêté : plus aucun accès ne s’ouvre.", cancel);

    public async Task<IActionResult> OnPostLiftAsync(string? reason, CancellationToken cancel) => await AnswerAsync(
        await stopAccess.LiftAsync(reason ?? "", await viewers.ReadAsync(cancel), cancel), "L’arrêt est levé.", cancel);

    private async Task<IActionResult> AnswerAsync(StopOutcome outcome, string said, CancellationToken cancel)
    {
        if (outcome == StopOutcome.NotYours)
            return NotFound();
        if (outcome != StopOutcome.NoReason)
            return Done(said);

        Fault = "Dites pourquoi, en 300 caractères au plus : la raison reste écrite. Rien n’a changé.";
        return await OnGetAsync(cancel);
    }

    private async Task<IActionResult> SayAsync(Guid requestId, bool isListed, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (!viewer.IsLead)
            return NotFound();

        return await say.RunAsync(requestId, isListed, viewer, cancel) switch
        {
            StatementOutcome.Settled => Done("C’est noté, et l’accès est à jour."),
            StatementOutcome.NeedsASecond => Done("C’est noté. Un second membre de l’équipe doit dire la même chose."),
            StatementOutcome.OwnRequest => Done("Vous avez préparé cette demande : deux collègues doivent la vérifier."),
            StatementOutcome.StillThere => Done("Tant qu’il y est, le retrait n’est pas terminé."),
            StatementOutcome.NothingToSay => Done("Cet accès n’est plus à vérifier."),
            _ => NotFound(),
        };
    }

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;
        return Redirect($"/agents/acces?vue={Vue}");
    }
}
