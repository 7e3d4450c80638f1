using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class PersonneModel(
    ListPeople listPeople, ChangeRole changeRole, SendProofCode sendCode, ProofsOf proofs, PasskeyProof passkeyProof, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public PortalRole Role { get; set; }

    [BindProperty]
    public int Team { get; set; }

    [BindProperty]
    public ProofForm Proof { get; set; } = new();

    public ListedPerson Shown { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public bool IsSelf { get; private set; }

    public AskedProof Asked { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Role = Shown.Role;
        return Page();
    }

    public async Task<IActionResult> OnPostSendCodeAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Asked = Asked with { CodeSent = await sendCode.RunAsync(await viewers.ReadAsync(cancel), ChangeRole.PurposeFor(id, Role), ProofAct.ChangeRole, cancel) };
        return Asked.CodeSent ? Page() : Say("Trop de codes ont été demandés. Attendez une heure.");
    }

    /// <summary>What the browser needs to show a passkey for this very change.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(Guid id, CancellationToken cancel) =>
        await passkeyProof.AskAsync((await viewers.ReadAsync(cancel)).RequiredPersonId, ChangeRole.PurposeFor(id, Role), cancel) is { } options
            ? Content(options, "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostChangeAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Say("Choisissez un rôle et une équipe de la liste.");

        switch (await changeRole.RunAsync(id, Role, Team, Proof.ToProof(), await viewers.ReadAsync(cancel), cancel))
        {
            case ChangeRoleOutcome.Changed:
                TempData["Said"] = $"C’est fait : {Role.InFrench()}. Un mail l’en informe.";
                return RedirectToPage();
            case ChangeRoleOutcome.NoSuchPerson:
                return NotFound();
            case ChangeRoleOutcome.OwnRole:
                return StatusCode(StatusCodes.Status403Forbidden);
            case ChangeRoleOutcome.AddressNotConfirmed:
                return Say("Cette personne n’a pas confirmé son adresse : elle doit d’abord se connecter une fois.");
            case ChangeRoleOutcome.NeedsTeam:
                return Say("Choisissez l’équipe que cette personne rejoint.");
            case ChangeRoleOutcome.NotProven:
                return Say(Proof.Refused);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await listPeople.ReadAsync(id, viewer, cancel) is not { } person)
            return false;

        (Shown, IsSelf) = (person, viewer.PersonId == id);
        Teams = await listPeople.TeamsAsync(cancel);
        Asked = await proofs.RunAsync(cancel);
        return true;
    }

    private PageResult Say(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
