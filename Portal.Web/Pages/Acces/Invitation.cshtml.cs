using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The accountant's answer: signed in with the invited mailbox, and nobody else.</summary>
internal sealed class InvitationModel(
    ReadInvitation readInvitation, AnswerInvitation answerInvitation, CarryOutGrant carryOutGrant, CurrentViewer viewers, HeldLink heldLink)
    : PageModel
{
    public InvitationView View { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var held = await heldLink.RequestAsync(HttpContext, AccessTokenPurpose.Invitation, cancel);
        if (await readInvitation.RunAsync(id, await viewers.ReadAsync(cancel), held, cancel) is not { } view)
            return StatusCode(StatusCodes.Status410Gone);

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (viewer.PersonId is null)
            return Challenge();

        var outcome = await answerInvitation.AcceptAsync(id, viewer, cancel);
        if (outcome == InvitationOutcome.Answered)
            await carryOutGrant.RunAsync(id, cancel);
        return Answered(outcome, "C’est accepté. Le compte de votre client est dans la liste dès que l’accès est ouvert.");
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        return viewer.PersonId is null
            ? Challenge()
            : Answered(await answerInvitation.DeclineAsync(id, viewer, cancel), "L’invitation est déclinée. Le titulaire en est informé.");
    }

    private IActionResult Answered(InvitationOutcome outcome, string said)
    {
        switch (outcome)
        {
            case InvitationOutcome.Answered:
                TempData["Said"] = said;
                return Redirect("/comptable");
            case InvitationOutcome.ForSomebodyElse:
                return StatusCode(StatusCodes.Status403Forbidden);
            case InvitationOutcome.Frozen:
                TempData["Said"] = "Les accès sont suspendus pour le moment, par précaution. Votre invitation vous attend : réessayez plus tard.";
                return Redirect("/comptable");
            case InvitationOutcome.NoLongerOpen:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
