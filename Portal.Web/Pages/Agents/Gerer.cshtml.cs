using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>What is done to a ticket as a whole: whose it is, how urgent, until when it can wait.</summary>
internal sealed partial class GererModel(
    ReadTicket readTicket, ReadTeam readTeam, ClaimTicket claim, AssignTicket assign, PrioritiseTicket prioritise, SnoozeTicket snooze,
    SortTicket sort, ShowTicket show, ListRemovals listRemovals, ListTags listTags, MergeTickets merge, UnmergeTickets unmerge, SplitTicket split, ArticleLibrary library,
    FrenchDates dates, CurrentViewer viewers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Vue { get; set; }

    public TicketView View { get; private set; } = null!; // Set before the page is drawn, like the next.

    public ManagePanel Manage { get; private set; } = null!;

    /// <summary>The number typed for a merge that was refused.</summary>
    public int? Target { get; private set; }

    public IReadOnlyList<Theme> Themes => library.Themes;

    /// <summary>Numbers of the tickets that were merged into this one and still are, the last first.</summary>
    public IEnumerable<int> Absorbed => View.Events.Where(e => e.Event.Kind is TicketEventKind.Absorbed or TicketEventKind.Unmerged)
        .GroupBy(e => e.Event.Detail).Where(told => told.Last().Event.Kind == TicketEventKind.Absorbed)
        .OrderByDescending(told => told.Last().Event.At).Select(told => int.Parse(told.Key, CultureInfo.InvariantCulture));

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

    public async Task<IActionResult> OnPostSortAsync(int id, string? theme, int? team, CancellationToken cancel) =>
        (theme ?? "").Length == 0 || library.Themes.Any(known => known.Slug.ToString() == theme)
            ? await sort.RunAsync(id, theme ?? "", team, await viewers.ReadAsync(cancel), cancel) ? Done(id, "Le fil est déplacé.") : NotFound()
            : await RefuseAsync(id, "Ce thème n’existe pas ou plus. Le fil n’a pas bougé.", cancel);

    public async Task<IActionResult> OnPostShowAsync(int id, bool everybody, CancellationToken cancel) =>
        await show.RunAsync(id, everybody, await viewers.ReadAsync(cancel), cancel)
            ? Done(id, everybody ? "La question est publique. Les messages privés le restent." : "Le fil est privé : son demandeur et l’équipe le lisent.")
            : NotFound();

    public async Task<IActionResult> OnPostMergeAsync(int id, int? target, CancellationToken cancel)
    {
        Target = target;
        return await merge.RunAsync(id, target ?? 0, await viewers.ReadAsync(cancel), cancel) switch
        {
            MergeOutcome.Merged => Done(target ?? 0, $"Le fil nº {id} est fusionné dans celui-ci. Cela peut se défaire par « Gérer »."),
            MergeOutcome.Itself => await RefuseAsync(id, "Un fil ne se fusionne pas avec lui-même. Donnez le numéro de l’autre.", cancel),
            MergeOutcome.TargetMergedAlready => await RefuseAsync(id, "Le fil visé est lui-même déjà fusionné dans un autre : donnez le numéro de celui qui l’a repris.", cancel),
            MergeOutcome.NotOnTheDesk => await RefuseAsync(id, "Un de ces fils est supprimé, ou l’adresse de son demandeur n’est pas confirmée. Rien n’est fusionné.", cancel),
            MergeOutcome.PublicIntoPrivate => await RefuseAsync(id, "Un fil public ne se fusionne pas dans un fil privé : ceux qui le suivent ne pourraient plus le lire. Fusionnez dans l’autre sens.", cancel),
            MergeOutcome.TwoPrivateAskers => await RefuseAsync(id, "Ces deux fils privés ont des demandeurs différents : chacun lirait l’autre. Répondez à chacun.", cancel),
            MergeOutcome.MergedAlready => Redirect($"/agents/fils/{id}"),
            _ => await RefuseAsync(id, "Il n’y a pas de fil à ce numéro. Rien n’est fusionné.", cancel),
        };
    }

    public async Task<IActionResult> OnPostUnmergeAsync(int id, CancellationToken cancel) =>
        await unmerge.RunAsync(id, await viewers.ReadAsync(cancel), cancel) switch
        {
            UnmergeOutcome.Unmerged => Done(id, "La fusion est défaite : le fil est de retour, tel qu’il était."),
            UnmergeOutcome.UndoTheLaterFirst => await RefuseAsync(id, "Le fil qui l’a repris a lui-même été fusionné depuis : défaites d’abord cette fusion-là.", cancel),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostSplitAsync(int id, int message, string? title, CancellationToken cancel) =>
        await split.RunAsync(id, message, title ?? "", await viewers.ReadAsync(cancel), cancel) switch
        {
            SplitOutcome.Split made => Done(made.Ticket.Id, "Le message est maintenant un fil à part."),
            SplitOutcome.TitleMissing => await RefuseAsync(id, $"Donnez un titre au nouveau fil, {Ticket.TitleLength} caractères au plus. Rien n’est détaché.", cancel),
            SplitOutcome.NotAComment => await RefuseAsync(id, "Seul un commentaire se détache : la question, les réponses et les notes restent.", cancel),
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
        Tags = await listTags.OfTicketAsync(id, cancel);
        Manage = new ManagePanel(view.Ticket, await readTeam.RunAsync(viewer, cancel), Vue) { Tags = Tags };
        Removals = await listRemovals.RunAsync(id, viewer, cancel);
        return true;
    }
}
