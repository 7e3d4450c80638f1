using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;

namespace Portal.Web.Pages;

/// <summary>The owner's « Accès comptable » of one account.</summary>
internal sealed class CompteModel(
    ReadAccountAccess readAccountAccess, InviteAccountant inviteAccountant, RevokeAccess revokeAccess, ResendAccess resendAccess,
    RenewAccess renewAccess, FinishByOwner finish, SayWhatProviderShows say, LetAdministratorsAuthorise share, CurrentViewer viewers,
    ArticleLibrary library, TimeProvider clock) : PageModel
{
    private const string TutorialId = "acces-comptable";
    private static readonly TimeSpan ReviewIsNear = TimeSpan.FromDays(60);

    public AccountAccessView View { get; private set; } = null!; // Set before the page is drawn.

    public string Address { get; private set; } = "";

    public string? Fault { get; private set; }

    /// <summary>Why what was pressed did nothing; null when it did.</summary>
    public string? Stopped { get; private set; }

    public string TutorialSlug => library.Find(TutorialId)?.Slug.ToString() ?? "";

    public bool NeedsTheOwner(AccountantRow row) => row.Request.State switch
    {
        AccessState.Accepted => View.OwnerFinishes && View.MayInvite,
        AccessState.ProvisioningUnknown or AccessState.RevocationRequested => true,
        _ => false,
    };

    public bool IsReviewNear(AccessRequest request) =>
        request.State == AccessState.Active && request.ReviewAt <= clock.GetUtcNow() + ReviewIsNear;

    public async Task<IActionResult> OnGetAsync(string prefix, CancellationToken cancel) =>
        await LoadAsync(prefix, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(string prefix, string? address, CancellationToken cancel)
    {
        if (!await LoadAsync(prefix, cancel))
            return NotFound();

        Address = address ?? "";
        if (MailAddress.TryParse(address) is not { } invitee)
            return Refuse("Il manque une adresse complète, comme « nom@cabinet.fr ». Rien n’a été envoyé.");

        return await inviteAccountant.RunAsync(View.Account.Id, invitee, await viewers.ReadAsync(cancel), cancel) switch
        {
            StartOutcome.Sent sent => Redirect($"/acces/demande/{sent.Request.Id}"),
            StartOutcome.AlreadyOpen => Refuse("Une demande est déjà en cours pour cette adresse."),
            StartOutcome.AlreadyMember => Refuse("Cette personne est déjà membre du compte."),
            StartOutcome.TooMany => Refuse("Cinq demandes attendent déjà pour ce compte. Répondez-y d’abord."),
            StartOutcome.NoVerifiedOwner => Refuse("Le titulaire du compte n’a pas encore confirmé son adresse : il doit se connecter une fois."),
            StartOutcome.Frozen => Refuse("Les accès sont suspendus pour le moment, par précaution. Rien n’est parti ; réessayez plus tard."),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostRevokeAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await revokeAccess.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel)
            ? Done(prefix, "L’accès est retiré. Vous et les autres responsables du compte en êtes informés par mail.")
            : NotFound();

    public async Task<IActionResult> OnPostResendAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await resendAccess.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel) switch
        {
            ResendOutcome.Sent => Done(prefix, "L’invitation est repartie, avec un nouveau lien. L’ancien ne sert plus."),
            ResendOutcome.NoSuchRequest => NotFound(),
            var why => await StopAsync(prefix, AccessWords.WhyNotResent(why), cancel),
        };

    public async Task<IActionResult> OnPostRenewAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await renewAccess.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel)
            ? Done(prefix, "L’accès continue pour un an.")
            : NotFound();

    public async Task<IActionResult> OnPostDoneAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await AnswerAsync(prefix, await finish.SayDoneAsync(requestId, await viewers.ReadAsync(cancel), cancel), cancel);

    public async Task<IActionResult> OnPostCallAsync(string prefix, Guid requestId, string? code, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(code)
            ? await StopAsync(prefix, "Il manque le code d’autorisation. Rien n’a été demandé au service.", cancel)
            : await AnswerAsync(prefix, await finish.CallAsync(requestId, new OwnersCode(code.Trim()), await viewers.ReadAsync(cancel), cancel), cancel);

    public async Task<IActionResult> OnPostListedAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await SayAsync(prefix, requestId, isListed: true, "C’est noté : l’accès est ouvert.", cancel);

    public async Task<IActionResult> OnPostMissingAsync(string prefix, Guid requestId, CancellationToken cancel) =>
        await SayAsync(prefix, requestId, isListed: false, "C’est noté.", cancel);

    public async Task<IActionResult> OnPostShareAsync(string prefix, bool may, CancellationToken cancel) =>
        await LoadAsync(prefix, cancel) && await share.RunAsync(View.Account.Id, may, await viewers.ReadAsync(cancel), cancel)
            ? Done(prefix, may ? "Les administrateurs peuvent inviter et répondre aux demandes." : "Vous seul invitez et répondez aux demandes.")
            : NotFound();

    private async Task<IActionResult> SayAsync(string prefix, Guid requestId, bool isListed, string said, CancellationToken cancel) =>
        await say.RunAsync(requestId, isListed, await viewers.ReadAsync(cancel), cancel) switch
        {
            StatementOutcome.Settled => Done(prefix, said),
            StatementOutcome.NothingToSay => await StopAsync(prefix, "Cet accès n’est plus à vérifier.", cancel),
            _ => NotFound(),
        };

    private async Task<IActionResult> AnswerAsync(string prefix, FinishOutcome outcome, CancellationToken cancel) => outcome switch
    {
        FinishOutcome.Active => Done(prefix, "C’est ouvert. Votre comptable voit le compte dans Mes clients."),
        FinishOutcome.NotReached => await StopAsync(prefix, "Le service n’a pas pu être joint : rien n’a changé. Réessayez dans un moment, ou ajoutez-le vous-même.", cancel),
        FinishOutcome.Unknown => await StopAsync(prefix, "La réponse du service n’est pas sûre. Vérifiez vos utilisateurs, comme indiqué ci-dessous.", cancel),
        FinishOutcome.Frozen => await StopAsync(prefix, "Les accès sont suspendus pour le moment, par précaution. Rien n’a changé.", cancel),
        FinishOutcome.NothingToDo => await StopAsync(prefix, "Cet accès n’attend plus ce geste.", cancel),
        _ => NotFound(),
    };

    private async Task<bool> LoadAsync(string prefix, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var account = (await readAccountAccess.AccountsAsync(viewer, cancel)).FirstOrDefault(account => account.PrefixKey == Account.KeyOf(prefix));
        if (account is null || await readAccountAccess.RunAsync(account.Id, viewer, cancel) is not { } view)
            return false;

        View = view;
        ViewData["TakesCode"] = view.Provider == ProviderKind.VosFactures;
        return true;
    }

    private async Task<IActionResult> StopAsync(string prefix, string why, CancellationToken cancel)
    {
        Stopped = why;
        return await LoadAsync(prefix, cancel) ? Page() : NotFound();
    }

    private PageResult Refuse(string why)
    {
        Fault = why;
        return Page();
    }

    private RedirectResult Done(string prefix, string said)
    {
        TempData["Said"] = said;
        return Redirect($"/espace/acces/{prefix}");
    }
}
