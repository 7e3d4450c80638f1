using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>What is done to a ticket as a whole: whose it is, how urgent, until when it can wait.</summary>
internal sealed class GererModel(
    ReadTicket readTicket, ReadTeam readTeam, ClaimTicket claim, AssignTicket assign, PrioritiseTicket prioritise, SnoozeTicket snooze,
    FrenchDates dates, CurrentViewer viewers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Vue { get; set; }

    public TicketView View { get; private set; } = null!; // Set before the page is drawn, like the next.

    public ManagePanel Manage { get; private set; } = null!;

    /// <summary>Why the last act was refused; null when it wasn't.</summary>
    public string? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostClaimAsync(int id, CancellationToken cancel) =>
        await claim.RunAsync(id, await viewers.ReadAsync(cancel), cancel) switch
        {
            ClaimOutcome.Claimed => Done(id, "Le fil est à vous."),
            ClaimOutcome.SomebodyElseHasIt => await RefuseAsync(id, "Quelqu’un l’a pris juste avant vous. Vous pouvez le lui reprendre ci-dessous, ou passer au suivant.", cancel),
            ClaimOutcome.ChangedMeanwhile => await RefuseAsync(id, "Le fil a changé à l’instant, et personne ne l’a pris : prenez-le de nouveau.", cancel),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostAssignAsync(int id, Guid? agent, CancellationToken cancel) =>
        await assign.RunAsync(id, agent, await viewers.ReadAsync(cancel), cancel) switch
        {
            AssignOutcome.Assigned => Done(id, agent is null ? "Le fil est rendu à la file." : "Le fil est attribué."),
            AssignOutcome.Absent => await RefuseAsync(id, "Cette personne est absente aujourd’hui : le fil n’a pas changé de mains. Choisissez quelqu’un de présent.", cancel),
            AssignOutcome.NoSuchAgent => await RefuseAsync(id, "Cette personne n’est pas de l’équipe. Le fil n’a pas changé de mains.", cancel),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostPrioritiseAsync(int id, TicketPriority priority, CancellationToken cancel) =>
        Enum.IsDefined(priority) && await prioritise.RunAsync(id, priority, await viewers.ReadAsync(cancel), cancel)
            ? Done(id, "La priorité est changée, l’échéance avec elle.")
            : NotFound();

    public async Task<IActionResult> OnPostSnoozeAsync(int id, SnoozeUntil until, DateOnly? day, CancellationToken cancel) =>
        await snooze.RunAsync(id, until, day, await viewers.ReadAsync(cancel), cancel) switch
        {
            SnoozeOutcome.Snoozed => Done(id, $"Le fil est reporté{await UntilAsync(id, cancel)}. Un mot du client le ramène avant."),
            SnoozeOutcome.Woken => Done(id, "Le fil est de retour dans la file."),
            SnoozeOutcome.NotInTheFuture => await RefuseAsync(id, "Choisissez un jour à venir, dans les deux ans. Le fil n’est pas reporté.", cancel),
            SnoozeOutcome.NobodyWaits => await RefuseAsync(id, "Personne n’attend sur ce fil : il n’y a rien à reporter.", cancel),
            _ => NotFound(),
        };

    private async Task<string> UntilAsync(int id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) && View.Ticket.SnoozedUntil is { } until ? $" au {dates.Full(until)}" : "";

    private async Task<IActionResult> RefuseAsync(int id, string why, CancellationToken cancel)
    {
        Refused = why;
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private RedirectResult Done(int id, string said)
    {
        TempData["Said"] = said;
        return Redirect($"/agents/fils/{id}{(QueuePanel.Find(Vue) is { } view ? $"?vue={QueuePanel.NameOf(view)}" : "")}");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (!viewer.IsTeam || await readTicket.RunAsync(id, viewer, cancel) is not { } view)
            return false;

        View = view;
        Manage = new ManagePanel(view.Ticket, await readTeam.RunAsync(viewer, cancel), Vue);
        return true;
    }
}
