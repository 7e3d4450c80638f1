using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>Queues that agents make: one of them to work through, or all of them and a form for the next.</summary>
internal sealed class VuesModel(
    ListSavedViews listViews, ReadSavedView readView, SaveView saveView, ReadTeam readTeam, ArticleLibrary library, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public ViewForm Form { get; set; } = new();

    /// <summary>Null on the page of all views.</summary>
    public SavedQueue? Queue { get; private set; }

    public Worklist List { get; private set; } = null!; // Set where there is a queue.

    public IReadOnlyList<SavedViewCount> Views { get; private set; } = [];

    public TeamView Team { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<Theme> Themes => library.Themes;

    public bool MayEdit { get; private set; }

    public string? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? id, string? apres, CancellationToken cancel)
    {
        if (!await LoadAsync(id, apres, cancel))
            return NotFound();

        if (Queue is { View: var view })
            Form = ViewForm.Of(view);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(int? id, CancellationToken cancel) =>
        await saveView.RunAsync(id, Form.Name, Form.IsShared, Form.Filter, await viewers.ReadAsync(cancel), cancel) switch
        {
            SaveViewOutcome.Saved saved => Done(saved.Id, "La vue est enregistrée."),
            SaveViewOutcome.NameMissing => await RefuseAsync(id, $"Donnez un nom à la vue, {SavedView.NameLength} caractères au plus. Vos choix sont gardés.", cancel),
            SaveViewOutcome.TooMany => await RefuseAsync(id, "Vous avez déjà trente vues : supprimez-en une d’abord. Vos choix sont gardés.", cancel),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancel) =>
        await saveView.DeleteAsync(id, await viewers.ReadAsync(cancel), cancel) ? Done(id: null, "La vue est supprimée.") : NotFound();

    private RedirectResult Done(int? id, string said)
    {
        TempData["Said"] = said;
        return Redirect(id is null ? "/agents/vues" : $"/agents/vues/{id}");
    }

    private async Task<IActionResult> RefuseAsync(int? id, string why, CancellationToken cancel)
    {
        Refused = why;
        ModelState.Clear();
        return await LoadAsync(id, apres: null, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int? id, string? apres, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        Team = await readTeam.RunAsync(viewer, cancel);
        Views = await listViews.RunAsync(viewer, cancel);
        MayEdit = true;
        if (id is not { } number)
            return true;

        if (await readView.RunAsync(number, Worklist.Key(apres), viewer, cancel) is not { } queue)
            return false;

        Queue = queue;
        MayEdit = queue.View.MayBeChangedBy(viewer);
        List = new Worklist(queue.View.Name, $"/agents/vues/{number}", Vue: "", queue.Tickets, queue.Next, Team, new HashSet<int>());
        return true;
    }

    public sealed record ViewForm
    {
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Name { get; init; } = "";
        public bool IsShared { get; init; }
        public TicketKind? Kind { get; init; }
        public TicketStatus? Status { get; init; }

        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Theme { get; init; } = "";
        public int? TeamId { get; init; }
        public Guid? AssigneeId { get; init; }
        public TicketPriority? Priority { get; init; }
        public int? OlderThanDays { get; init; }

        internal ViewFilter Filter => new()
        {
            Kind = Kind,
            Status = Status,
            Theme = Theme.Length <= Ticket.ThemeLength ? Theme : "",
            TeamId = TeamId,
            AssigneeId = AssigneeId,
            Priority = Priority,
            OlderThanDays = OlderThanDays is null ? null : Math.Clamp(OlderThanDays.Value, 0, 3650),
        };

        internal static ViewForm Of(SavedView view) => new()
        {
            Name = view.Name,
            IsShared = view.IsShared,
            Kind = view.Filter.Kind,
            Status = view.Filter.Status,
            Theme = view.Filter.Theme,
            TeamId = view.Filter.TeamId,
            AssigneeId = view.Filter.AssigneeId,
            Priority = view.Filter.Priority,
            OlderThanDays = view.Filter.OlderThanDays,
        };
    }
}
