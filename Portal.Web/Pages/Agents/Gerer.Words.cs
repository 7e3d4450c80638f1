using Microsoft.AspNetCore.Mvc;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages;

/// <summary>What is taken away and given back, the words a ticket is filed under, and what becomes of an idea.</summary>
internal sealed partial class GererModel
{
    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    /// <summary>What of the ticket is away, and why.</summary>
    public IReadOnlyList<Removal> Removals { get; private set; } = [];

    /// <summary>The reason typed for an act that was refused.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The tags typed for an act that was refused; null for those it has.</summary>
    public string? TypedTags { get; private set; }

    /// <summary>The message to take away; null for the whole ticket.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Message { get; set; }

    public async Task<IActionResult> OnPostRemoveAsync(int id, string? why, [FromServices] RemovePost remove, CancellationToken cancel)
    {
        Why = why ?? "";
        return await remove.RunAsync(id, Message, Why, await viewers.ReadAsync(cancel), cancel) switch
        {
            RemoveOutcome.Removed => Done(id, Message is null ? "Le fil est retiré : personne hors de l’équipe ne le voit plus. Vous pouvez le rétablir." : "Le message est retiré : personne hors de l’équipe ne le voit plus. Vous pouvez le rétablir."),
            RemoveOutcome.WhyMissing => await RefuseAsync(id, $"Dites pourquoi, en {Removal.WhyLength} caractères au plus : vos collègues le liront. Rien n’est retiré.", cancel),
            _ => await RefuseAsync(id, "Il n’y a rien à retirer ici, ou c’est déjà fait.", cancel),
        };
    }

    public async Task<IActionResult> OnPostRestoreAsync(int id, [FromServices] RemovePost remove, CancellationToken cancel) =>
        await remove.RestoreAsync(id, Message, await viewers.ReadAsync(cancel), cancel)
            ? Done(id, Message is null ? "Le fil est rétabli, tel qu’il était." : "Le message est rétabli, tel qu’il était.")
            : await RefuseAsync(id, "Il n’y a rien à rétablir ici, ou c’est déjà fait.", cancel);

    public async Task<IActionResult> OnPostTagAsync(int id, string? tags, [FromServices] TagTicket tag, CancellationToken cancel)
    {
        TypedTags = tags ?? "";
        return await tag.RunAsync(id, TypedTags.Split([',', ';'], StringSplitOptions.TrimEntries), await viewers.ReadAsync(cancel), cancel) switch
        {
            TagOutcome.Tagged => Done(id, "Les étiquettes sont à jour."),
            TagOutcome.NotATag => await RefuseAsync(id, $"Une étiquette compte de 1 à {Tag.Length} caractères, dont une lettre ou un chiffre. Rien n’a changé.", cancel),
            TagOutcome.TooMany => await RefuseAsync(id, $"Un fil porte {Tag.MostOfATicket} étiquettes au plus. Rien n’a changé.", cancel),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostDecideAsync(int id, TicketStatus status, string? why, string? vouched, [FromServices] DecideIdea decide, CancellationToken cancel)
    {
        Why = why?.Trim() ?? "";
        return await decide.RunAsync(id, status, Why, vouched ?? "", await viewers.ReadAsync(cancel), cancel) switch
        {
            DecideOutcome.Decided => Done(id, "La décision est publiée avec l’idée."),
            DecideOutcome.NotForThisKind => await RefuseAsync(id, "Seule une idée se planifie, se réalise ou s’écarte. Rien n’a changé.", cancel),
            DecideOutcome.WhyTooLong => await RefuseAsync(id, $"La raison compte {Ticket.DecisionLength} caractères au plus. Rien n’a changé, votre texte est gardé.", cancel),
            DecideOutcome.HoldsPersonalData => await RefuseAsync(id, $"La raison serait publique, et elle contient {string.Join(", ", PersonalDataDetector.Find(Why).Select(found => $"« {found.Text} »").Distinct())}. Retirez-le, rien n’est encore publié.", cancel),
            _ => NotFound(),
        };
    }
}
