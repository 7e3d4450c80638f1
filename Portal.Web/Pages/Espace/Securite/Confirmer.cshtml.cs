using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class ConfirmerIdentiteModel(
    SendProofCode sendCode, CurrentSession current, ProofsOf proofs, PasskeyProof passkeyProof, CurrentViewer viewers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public ProofForm Proof { get; set; } = new();

    public string Retour => Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/espace/securite";

    public AskedProof Asked { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Asked = await proofs.RunAsync(cancel);

    public async Task<IActionResult> OnPostSendCodeAsync(CancellationToken cancel)
    {
        Asked = await proofs.RunAsync(cancel);
        if (current.Id is not { } session)
            return NotFound();

        Asked = Asked with { CodeSent = await sendCode.RunAsync(await viewers.ReadAsync(cancel), CurrentSession.PurposeOf(session), ProofAct.ConfirmItIsYou, cancel) };
        return Asked.CodeSent ? Page() : Say("Trop de codes ont été demandés. Attendez une heure.");
    }

    /// <summary>What the browser needs to show a passkey for this very session.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancel) =>
        current.Id is { } session
        && await passkeyProof.AskAsync((await viewers.ReadAsync(cancel)).RequiredPersonId, CurrentSession.PurposeOf(session), cancel) is { } options
            ? Content(options, "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostProveAsync(CancellationToken cancel)
    {
        Asked = await proofs.RunAsync(cancel);
        return await current.ProveAsync(Proof.ToProof(), cancel) ? LocalRedirect(Retour) : Say(Proof.Refused);
    }

    private PageResult Say(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
