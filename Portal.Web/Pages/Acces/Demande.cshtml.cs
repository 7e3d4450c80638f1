using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>
/// The owner's decision. Whoever holds the mailed link may read it, refuse and report; only somebody signed in who may authorise
/// in this account can say yes, and only with a fresh code for this request.
/// </summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class DemandeModel(
    ReadAccessRequest readRequest, SendStepUpCode sendCode, AuthoriseAccess authorise, RefuseAccess refuse, CurrentViewer viewers,
    HeldLink heldLink, ProofsOf proofs, PasskeyProof passkeyProof, AccessRules rules, TimeProvider clock) : PageModel
{
    private static readonly string[] Refusals = ["not-mine", "not-now", "other"];
    private static readonly string[] Reports = ["unexpected", "wrong-account"];

    [BindProperty]
    public OwnersAnswer Answer { get; set; } = new();

    public AccessRequestView View { get; private set; } = null!; // Set before the page is drawn.

    public AccessState State => View.Request.StateAt(clock.GetUtcNow());

    public bool Waits => View.Request.AwaitsConsent(clock.GetUtcNow());

    public bool CodeSent { get; private set; }

    /// <summary>Hours the invitation rests after a yes; null when it leaves at once.</summary>
    public int? Cooling => rules.CoolingDelay > TimeSpan.Zero ? (int)Math.Ceiling(rules.CoolingDelay.TotalHours) : null;

    /// <summary>What else than a mailed code the approver may prove themselves with.</summary>
    public AskedProof Means { get; private set; } = new();

    public bool IsOwnRequest => View.Request.Initiator == Initiator.Agent && View.Request.InitiatorId == View.Approver?.Id;

    /// <summary>« h…@garage-du-lac.example »</summary>
    public string MaskedAddress => View.Approver is { Address: var address } ? $"{address[0]}…{address[address.LastIndexOf('@')..]}" : "";

    /// <summary>The address in plain letters where it has others, which may be made to look like somebody else's.</summary>
    public string? AsciiAddress => View.Request.InviteeAddress.All(char.IsAscii) ? null : View.Request.InviteeKey;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSendCodeAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Answer = Answer with { Choice = "yes" };
        CodeSent = await sendCode.RunAsync(id, await viewers.ReadAsync(cancel), cancel);
        return CodeSent ? Page() : Say("Aucun code n’est parti : la demande n’attend plus, ou trop de codes ont été demandés.");
    }

    /// <summary>What the browser needs to show a passkey for this very request.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) && View.Approver is { } me && Waits && await passkeyProof.AskAsync(me.Id, SendStepUpCode.PurposeFor(View.Request), cancel) is { } options
            ? Content(options, "application/json")
            : NotFound();

    public async Task<IActionResult> OnPostAuthoriseAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        return await authorise.RunAsync(id, Answer.SnapshotHash ?? "", Answer.ToProof(), await viewers.ReadAsync(cancel), cancel) switch
        {
            AuthoriseOutcome.Authorised or AuthoriseOutcome.AuthorisedBefore => Done(Cooling is { } hours
                ? $"C’est autorisé. L’invitation partira dans {hours} heures ; d’ici là, vous pouvez l’annuler depuis Accès comptable."
                : "C’est autorisé. L’invitation est partie ; vous serez prévenu dès que votre comptable entre."),
            AuthoriseOutcome.WrongCode when Answer.Credential is { Length: > 0 } => Say("Cette clé d’accès n’est pas la vôtre, ou elle a été montrée trop tard. Recommencez, ou demandez un code."),
            AuthoriseOutcome.WrongCode => Say("Ce code n’est pas le bon, ou il a plus de cinq minutes. Demandez-en un autre."),
            AuthoriseOutcome.Frozen => Say("Les accès sont suspendus pour le moment, par précaution. Rien n’a changé ; votre demande attend toujours."),
            AuthoriseOutcome.TextChanged => StatusCode(StatusCodes.Status409Conflict),
            AuthoriseOutcome.OwnRequest => StatusCode(StatusCodes.Status403Forbidden),
            AuthoriseOutcome.NoLongerWaiting => StatusCode(StatusCodes.Status410Gone),
            _ => NotFound(),
        };
    }

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) =>
        RefuseAsync(id, Answer.Refusal, Refusals, report: false, "La demande est refusée. Rien n’a été accordé.", cancel);

    public Task<IActionResult> OnPostReportAsync(Guid id, CancellationToken cancel) =>
        RefuseAsync(id, Answer.Report, Reports, report: true, "La demande est bloquée et signalée à notre équipe. Rien n’a été accordé.", cancel);

    private async Task<IActionResult> RefuseAsync(
        Guid id, string? reason, string[] reasons, bool report, string said, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        // Chosen by hand, from our list: a scanner that submits every form on a page says nothing that counts.
        if (reason is null || !reasons.Contains(reason))
            return Say("Choisissez une raison : elle reste entre vous et nous.");

        var held = await heldLink.RequestAsync(HttpContext, AccessTokenPurpose.Consent, cancel);
        return await refuse.RunAsync(id, reason, report, await viewers.ReadAsync(cancel), held, cancel) switch
        {
            RefuseOutcome.Refused => Done(said),
            RefuseOutcome.NoLongerWaiting => StatusCode(StatusCodes.Status410Gone),
            _ => NotFound(),
        };
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var held = await heldLink.RequestAsync(HttpContext, AccessTokenPurpose.Consent, cancel);
        if (await readRequest.RunAsync(id, await viewers.ReadAsync(cancel), held, cancel) is not { } view)
            return false;

        View = view;
        Means = await proofs.RunAsync(cancel);
        return true;
    }

    private PageResult Say(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;
        return Redirect(View.Approver is null ? "/acces/repondu" : $"/espace/acces/{View.Account.Prefix}");
    }

    public sealed record OwnersAnswer
    {
        public string? Choice { get; init; }
        public string? SnapshotHash { get; init; }
        public string? Code { get; init; }
        public string? AppCode { get; init; }
        /// <summary>What the device answered, as JSON.</summary>
        public string? Credential { get; init; }
        public string? Refusal { get; init; }
        public string? Report { get; init; }

        public Proof ToProof() => (Credential, AppCode) switch
        {
            ({ Length: > 0 } shown, _) => new Proof(ProofMeans.Passkey, shown),
            (_, { Length: > 0 } digits) => new Proof(ProofMeans.Authenticator, digits),
            _ => Proof.ByMail(Code ?? ""),
        };
    }
}
