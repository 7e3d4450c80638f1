using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class SecuriteRolesModel(
    RequireSecondFactor require, SendProofCode sendCode, ProofsOf proofs, PasskeyProof passkeyProof, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public ProofForm Proof { get; set; } = new();

    public IReadOnlyList<PortalRole> Roles { get; private set; } = [];

    public AskedProof Asked { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Asked = await proofs.RunAsync(cancel);
        Roles = await require.ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostSendCodeAsync(PortalRole[] roles, CancellationToken cancel)
    {
        (Roles, Asked) = (roles, await proofs.RunAsync(cancel));
        Asked = Asked with { CodeSent = await sendCode.RunAsync(await viewers.ReadAsync(cancel), RequireSecondFactor.PurposeFor(roles), ProofAct.ChangeWhatIsRequired, cancel) };
        return Asked.CodeSent ? Page() : Say("Trop de codes ont été demandés. Attendez une heure.");
    }

    /// <summary>What the browser needs to show a passkey for this very choice of roles.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(PortalRole[] roles, CancellationToken cancel) =>
        await passkeyProof.AskAsync((await viewers.ReadAsync(cancel)).RequiredPersonId, RequireSecondFactor.PurposeFor(roles), cancel) is { } options
            ? Content(options, "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(PortalRole[] roles, CancellationToken cancel)
    {
        (Roles, Asked) = (roles, await proofs.RunAsync(cancel));
        if (!await require.RunAsync(roles, Proof.ToProof(), await viewers.ReadAsync(cancel), cancel))
            return Say(Proof.Refused);

        TempData["Said"] = "C’est enregistré, et cela vaut dès le prochain clic de chacun.";
        return RedirectToPage();
    }

    private PageResult Say(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
