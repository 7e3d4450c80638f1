using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>One act on many tickets; those it failed for are named, and it can be taken back for some minutes.</summary>
internal sealed class PlusieursModel(ActOnTickets acts, IServiceScopeFactory scopes, CurrentViewer viewers) : PageModel
{
    private const int Most = 200;

    public string Headline { get; private set; } = "Aucun fil n’était coché : rien n’a changé.";

    /// <summary>The act, while it can be taken back; null when it changed nothing.</summary>
    public Guid? Bulk { get; private set; }

    public string Back { get; private set; } = "/agents";

    public IReadOnlyList<(int Id, string Title, string Why)> Failed { get; private set; } = [];

    public IActionResult OnGet() => Redirect("/agents");

    public async Task<IActionResult> OnPostAsync(int[] ids, string? act, string? etiquette, string? retour, CancellationToken cancel)
    {
        Back = BackTo(retour);
        if (Read(act, etiquette) is not { } wanted)
        {
            Headline = act == "tag"
                ? $"Une étiquette compte de 1 à {Tag.Length} caractères, dont une lettre ou un chiffre : rien n’a changé."
                : "Choisissez ce que vous faites des fils cochés : rien n’a changé.";
            return Page();
        }

        var bulk = Guid.CreateVersion7();
        var viewer = await viewers.ReadAsync(cancel);
        var done = await EachAsync(ids.Distinct().Take(Most), (use, id) => use.RunAsync(bulk, id, wanted, viewer, cancel), viewer, cancel);
        return Answer(done, bulk, done == 1 ? "1 fil est changé." : $"{done} fils sont changés.");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid bulk, string? retour, CancellationToken cancel)
    {
        Back = BackTo(retour);
        var viewer = await viewers.ReadAsync(cancel);
        var ids = await acts.ToUndoAsync(bulk, viewer, cancel);
        if (ids.Count == 0)
        {
            Headline = "Ce changement ne peut plus être annulé : plus de dix minutes ont passé, ou il l’est déjà.";
            return Page();
        }

        var done = await EachAsync(ids, (use, id) => use.UndoAsync(bulk, id, viewer, cancel), viewer, cancel);
        return Answer(done, bulk: null, done == 1 ? "1 fil est comme avant." : $"{done} fils sont comme avant.");
    }

    private IActionResult Answer(int done, Guid? bulk, string said)
    {
        if (done > 0)
            Bulk = bulk;
        if (Failed.Count > 0 || done == 0)
        {
            Headline = done > 0 ? $"{said} {Failed.Count} ne le {(Failed.Count == 1 ? "sera" : "seront")} pas :" : Failed.Count > 0 ? "Rien n’a changé :" : Headline;
            return Page();
        }

        TempData["Said"] = said;
        if (bulk is { } undo)
            TempData["Undo"] = undo.ToString();
        return Redirect(Back);
    }

    /// <summary>Each in a scope of its own: one that fails must not spoil the others.</summary>
    private async Task<int> EachAsync(IEnumerable<int> ids, Func<ActOnTickets, int, Task<BulkOutcome>> act, Viewer viewer, CancellationToken cancel)
    {
        var (done, failed) = (0, new List<(int Id, BulkOutcome Why)>());
        foreach (var id in ids)
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await act(scope.ServiceProvider.GetRequiredService<ActOnTickets>(), id);
            if (outcome == BulkOutcome.Done)
                done++;
            else if (outcome != BulkOutcome.AlreadySo)
                failed.Add((id, outcome));
        }

        var failedIds = failed.Select(one => one.Id).ToList();
        var titles = await acts.TitlesAsync(failedIds, viewer, cancel);
        Failed = [.. failed.Select(one => (one.Id, titles.GetValueOrDefault(one.Id, $"Fil nº {one.Id}"), InFrench(one.Why)))];
        return done;
    }

    private static BulkAct? Read(string? text, string? etiquette) => (text ?? "").Split(':', 2) switch
    {
        ["assign", ""] => new BulkAct.Assign(AgentId: null),
        ["assign", var agent] when Guid.TryParse(agent, out var id) => new BulkAct.Assign(id),
        ["move", var name] when Enum.TryParse<TicketStatus>(name, out var status) && Enum.IsDefined(status) => new BulkAct.Move(status),
        ["priority", var name] when Enum.TryParse<TicketPriority>(name, out var priority) && Enum.IsDefined(priority) => new BulkAct.Prioritise(priority),
        ["snooze", ""] => new BulkAct.Snooze(),
        ["tag"] when Tag.TryParse(etiquette) is { } tag => new BulkAct.AddTag(tag),
        _ => null,
    };

    private static string InFrench(BulkOutcome why) => why switch
    {
        BulkOutcome.NotForThisKind => "cet état ne convient pas à ce genre de fil",
        BulkOutcome.NobodyWaits => "personne n’attend, il n’y a rien à reporter",
        BulkOutcome.NobodyThere => "cette personne est absente ou n’est pas de l’équipe",
        BulkOutcome.TooManyTags => $"il porte déjà {Tag.MostOfATicket} étiquettes",
        BulkOutcome.ChangedMeanwhile => "quelqu’un d’autre l’a changé entre-temps",
        _ => "il n’est plus sur le bureau",
    };

    private string BackTo(string? retour) => retour is not null && retour.StartsWith("/agents/", StringComparison.Ordinal) && Url.IsLocalUrl(retour) ? retour : "/agents";
}
