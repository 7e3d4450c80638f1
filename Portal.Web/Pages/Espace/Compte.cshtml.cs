using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The owner's « Accès comptable » of one account.</summary>
internal sealed class CompteModel(
    ReadAccountAccess readAccountAccess, InviteAccountant inviteAccountant, RevokeAccess revokeAccess, CurrentViewer viewers,
    ArticleLibrary library) : PageModel
{
    private const string TutorialId = "acces-comptable";

    public AccountAccessView View { get; private set; } = null!; // Set before the page is drawn.

    public string Address { get; private set; } = "";

    public string? Fault { get; private set; }

    public string TutorialSlug => library.Find(TutorialId)?.Slug.ToString() ?? "";

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
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostRevokeAsync(string prefix, Guid requestId, CancellationToken cancel)
    {
        if (!await revokeAccess.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "L’accès est retiré. Vous et les autres responsables du compte en êtes informés par mail.";
        return Redirect($"/espace/acces/{prefix}");
    }

    private async Task<bool> LoadAsync(string prefix, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var account = (await readAccountAccess.AccountsAsync(viewer, cancel)).FirstOrDefault(account => account.PrefixKey == Account.KeyOf(prefix));
        if (account is null || await readAccountAccess.RunAsync(account.Id, viewer, cancel) is not { } view)
            return false;

        View = view;
        return true;
    }

    private PageResult Refuse(string why)
    {
        Fault = why;
        return Page();
    }
}
