using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The asker's word on an answer, from the link in its mail.</summary>
internal sealed class SuiteModel(FollowTicketLink links) : PageModel
{
    public Ticket Ticket { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        if (await links.LookAsync(secret, TicketLinkPurpose.Outcome, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        Ticket = ticket;
        return Page();
    }

    public async Task<IActionResult> OnPostResolvedAsync(string secret, CancellationToken cancel) =>
        Done(await links.ConfirmResolvedAsync(secret, cancel), "Merci : la question est confirmée comme résolue.");

    public async Task<IActionResult> OnPostStuckAsync(string secret, CancellationToken cancel) =>
        Done(await links.ReopenAsync(secret, cancel), "La question est rouverte : un agent reprend.");

    private IActionResult Done(Ticket? ticket, string said)
    {
        if (ticket is null)
            return StatusCode(StatusCodes.Status410Gone);

        TempData["Said"] = said;
        return Redirect(ticket.IsPublic ? Addresses.Question(ticket.Id, ticket.Title) : "/questions/recue");
    }
}
