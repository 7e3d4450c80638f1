using Microsoft.AspNetCore.Mvc;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;

namespace Portal.Web.Pages;

/// <summary>What helps an agent write: the draft that is kept, macros without script, the mention that was seen.</summary>
internal sealed partial class FilModel
{
    /// <summary>What another window has kept since; null when none has.</summary>
    public DraftOutcome.ChangedElsewhere? Elsewhere { get; private set; }

    public async Task<IActionResult> OnPostDraftAsync(int id, [FromServices] KeepDraft keepDraft, CancellationToken cancel)
    {
        var outcome = await keepDraft.RunAsync(id, Draft.ToDraft(), Draft.Kept, await viewers.ReadAsync(cancel), cancel);
        if (IsFromScript)
            return ToScript(outcome);

        switch (outcome)
        {
            case DraftOutcome.Kept:
                return Done(id, "Brouillon enregistré.");
            case DraftOutcome.Emptied:
                return Done(id, "Il n’y a rien à garder : le brouillon est vide.");
            case DraftOutcome.ChangedElsewhere elsewhere:
                Elsewhere = elsewhere;
                Draft = Draft with { Kept = elsewhere.Version };
                return await ShowAgainAsync(id, "Ce brouillon a changé dans une autre fenêtre. Rien n’a été écrasé : enregistrez de nouveau pour garder le texte ci-dessous à sa place.", cancel);
            case DraftOutcome.Gone:
                Draft = Draft with { Kept = null };
                return await ShowAgainAsync(id, "Ce brouillon a été envoyé ou vidé dans une autre fenêtre. Enregistrez de nouveau pour garder le texte ci-dessous.", cancel);
            case DraftOutcome.TooLong:
                return await ShowAgainAsync(id, $"Le texte dépasse {Message.MaxLength} caractères : il n’est pas enregistré, et il est toujours ci-dessous.", cancel);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostMacroAsync(int id, int? chosen, [FromServices] ListMacros listMacros, [FromServices] MacroFilling filling, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (chosen is not { } macroId || await listMacros.FindAsync(macroId, viewer, cancel) is not { } macro)
            return await ShowAgainAsync(id, "Choisissez d’abord une macro. Votre texte est gardé.", cancel);

        if (!await LoadThreadAsync(id, cancel))
            return NotFound();

        var text = await filling.FillAsync(macro.Body, View.Ticket, viewer, cancel);
        Draft = Draft with
        {
            Body = Draft.Body.TrimEnd() is { Length: > 0 } written ? $"{written}\n\n{text}" : text,
            ArticleIds = [.. Draft.ArticleIds.Concat(macro.ArticleIds).Distinct()],
            Then = macro.Then ?? Draft.Then,
            Theme = macro.Theme.Length > 0 ? macro.Theme : Draft.Theme,
            TakeIt = Draft.TakeIt || macro.TakesIt,
            MacroId = macro.Id,
        };
        ModelState.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSeenAsync(int id, [FromServices] SeeMentions seeMentions, CancellationToken cancel)
    {
        await seeMentions.RunAsync(id, await viewers.ReadAsync(cancel), cancel);
        return Done(id, said: null);
    }

    private IActionResult ToScript(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Kept kept => new JsonResult(new { version = kept.Version, at = dates.Time(kept.At) }),
        DraftOutcome.Emptied => new JsonResult(new { version = (Guid?)null }),
        DraftOutcome.ChangedElsewhere elsewhere => new JsonResult(new { version = elsewhere.Version, body = elsewhere.Body, at = dates.Time(elsewhere.At) }) { StatusCode = StatusCodes.Status409Conflict },
        DraftOutcome.Gone => new JsonResult(new { version = (Guid?)null }) { StatusCode = StatusCodes.Status409Conflict },
        DraftOutcome.TooLong => StatusCode(StatusCodes.Status413PayloadTooLarge),
        _ => NotFound(),
    };
}
