using Microsoft.AspNetCore.Mvc;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using Portal.Web.Pages.Parts;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Pages;

/// <summary>What an agent sends from the composer, and takes back.</summary>
internal sealed partial class FilModel
{
    private const string Kept = "Rien n’est parti et votre texte est gardé";

    [BindProperty]
    public ReplyForm Draft { get; set; } = new();

    /// <summary>Why the last send was stopped; null when it wasn't.</summary>
    public string? Stopped { get; private set; }

    /// <summary>What the guard holds back of the answer; null for nothing.</summary>
    public GuardPanel? Held { get; private set; }

    /// <summary>What the last button did to the text; null for nothing.</summary>
    public string? TextSaid { get; private set; }

    public Task<IActionResult> OnPostAnswerAsync(int id, [FromServices] SendAnswer sendAnswer, CancellationToken cancel) =>
        AnswerAsync(id, sendAnswer, vouched: "", cancel);

    /// <summary>« Garder exprès » : the agent says of exactly these words that everybody may read them.</summary>
    public Task<IActionResult> OnPostAnswerAsIsAsync(int id, string? vouched, [FromServices] SendAnswer sendAnswer, CancellationToken cancel)
    {
        Draft = Draft with { Audience = Audience.Public };
        return AnswerAsync(id, sendAnswer, vouched ?? "", cancel);
    }

    public Task<IActionResult> OnPostAnswerAskerAsync(int id, [FromServices] SendAnswer sendAnswer, CancellationToken cancel)
    {
        Draft = Draft with { Audience = Audience.Participants };
        return AnswerAsync(id, sendAnswer, vouched: "", cancel);
    }

    /// <summary>The answer again with neutral words in place of what the guard found.</summary>
    public async Task<IActionResult> OnPostMaskAnswerAsync(int id, CancellationToken cancel)
    {
        if (Refusal() is { } refusal)
            return await ShowAgainAsync(id, refusal, cancel);

        (Draft, TextSaid) = (Draft with { Body = Masks.Over(Draft.Body) }, "Masqué. Relisez, puis publiez.");
        ModelState.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(int id, SendAnswer sendAnswer, string vouched, CancellationToken cancel)
    {
        if (Refusal() is { } refusal)
            return await ShowAgainAsync(id, refusal, cancel);

        if (Draft.Audience == Audience.Internal)
            return await ShowAgainAsync(id, "Une réponse a un lecteur : ce qui reste dans l’équipe est une note interne. Rien n’est parti.", cancel);

        var viewer = await viewers.ReadAsync(cancel);
        var hold = TimeSpan.FromSeconds(writing.Value.UndoSeconds);
        var draft = Draft.ToAnswer(articleId => library.Find(articleId) is not null) with { Vouched = vouched };
        return await sendAnswer.RunAsync(id, draft, hold, viewer, cancel) switch
        {
            AnswerOutcome.Sent => Done(id, hold == TimeSpan.Zero ? SentTo(Draft.Audience) : null),
            AnswerOutcome.HoldsPersonalData => await HoldAsync(id, cancel),
            AnswerOutcome.UnseenMessage => await ShowAgainAsync(id, $"Un message est arrivé pendant que vous écriviez. {Kept} : lisez-le ci-dessus, puis envoyez.", cancel),
            AnswerOutcome.AnotherIsLeaving => await ShowAgainAsync(id, $"Une autre réponse à ce fil part à l’instant. {Kept} : lisez-la ci-dessus, puis envoyez.", cancel),
            AnswerOutcome.StatusNotForThisKind => await ShowAgainAsync(id, $"Cet état ne convient pas à ce genre de fil. {Kept}.", cancel),
            AnswerOutcome.AddressNotConfirmed => await ShowAgainAsync(id, "Cette question n’est pas encore publiée : son adresse n’est pas confirmée, ou elle attend d’être relue. Une réponse n’arriverait pas. Votre texte est gardé.", cancel),
            _ => await ShowMergedAsync(id, cancel),
        };
    }

    public async Task<IActionResult> OnPostNoteAsync(int id, [FromServices] NoteOnTicket noteOnTicket, [FromServices] KeepDraft keepDraft, CancellationToken cancel)
    {
        if (Refusal() is { } refusal)
            return await ShowAgainAsync(id, refusal, cancel);

        var viewer = await viewers.ReadAsync(cancel);
        if (!await noteOnTicket.RunAsync(id, Draft.Body.Trim(), viewer, Draft.Key, cancel))
            return await ShowMergedAsync(id, cancel);

        // What was kept of it is said now; a draft that another window has changed since stays there.
        await keepDraft.RunAsync(id, new DraftText("", [], Then: null), Draft.Kept, viewer, cancel);
        return Done(id, "Note gardée pour l’équipe.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id, [FromServices] TakeBackAnswer takeBack, CancellationToken cancel) =>
        Done(id, await takeBack.RunAsync(id, await viewers.ReadAsync(cancel), cancel)
            ? "L’envoi est annulé : rien n’est parti, et votre texte est de nouveau ici."
            : "Trop tard : la réponse était déjà partie.");

    public async Task<IActionResult> OnPostSendNowAsync(int id, [FromServices] ReleaseAnswer release, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (!await LoadThreadAsync(id, cancel))
            return NotFound();

        var audience = Composer.Leaving.FirstOrDefault(leaving => leaving.IsMine)?.Answer.Audience;
        return Done(id, await release.NowAsync(id, viewer, cancel) && audience is { } reached ? SentTo(reached) : "Plus rien n’attend : la réponse est déjà partie, ou elle est revenue dans vos brouillons.");
    }

    private async Task<IActionResult> HoldAsync(int id, CancellationToken cancel)
    {
        var here = $"/agents/fils/{id}?{(QueuePanel.Find(Vue) is { } view ? $"vue={QueuePanel.NameOf(view)}&" : "")}handler=";
        Held = new GuardPanel(PersonalDataDetector.Find(Draft.Body.Trim()), ByTeam: true, $"{here}MaskAnswer", $"{here}AnswerAsker", "Envoyer au demandeur seulement", $"{here}AnswerAsIs");
        ModelState.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private static string SentTo(Audience audience) =>
        audience == Audience.Public ? "Réponse publiée pour tous." : "Réponse envoyée au demandeur.";

    private string? Refusal() => Draft.Body.Trim().Length switch
    {
        0 => "Il n’y a rien à envoyer : écrivez d’abord.",
        > Message.MaxLength => $"Le texte dépasse {Message.MaxLength} caractères. Rien n’est parti et tout est gardé.",
        _ when MacroVariables.Left(Draft.Body) is [var first, ..] =>
            $"Il reste {first} dans le texte, et cette variable n’a pas de valeur ici : mettez des mots à sa place. {Kept}.",
        _ => null,
    };

    private async Task<IActionResult> ShowAgainAsync(int id, string why, CancellationToken cancel)
    {
        Stopped = why;
        ModelState.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    /// <param name="said">Null when the page itself shows what was done.</param>
    private IActionResult Done(int id, string? said)
    {
        if (said is not null)
            TempData["Said"] = said;
        var to = $"/agents/fils/{id}{(QueuePanel.Find(Vue) is { } view ? $"?vue={QueuePanel.NameOf(view)}" : "")}";

        // The script goes there itself: it has to know that this was an answer of the portal, and not of a page to sign in.
        return IsFromScript ? new JsonResult(new { to }) : Redirect(to);
    }

    private bool IsFromScript => Request.Headers.XRequestedWith == "XMLHttpRequest";
}
