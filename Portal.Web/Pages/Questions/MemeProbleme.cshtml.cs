using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Opening the link changes nothing: mail scanners open links. The button does.</summary>
internal sealed class MemeProblemeModel(FollowTicketLink links) : PageModel
{
    public Ticket Ticket { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        if (await links.LookAsync(secret, TicketLinkPurpose.SameProblem, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        Ticket = ticket;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancel)
    {
        if (await links.ShareProblemAsync(secret, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        TempData["Said"] = "Vous suivez cette question. Nous vous écrirons dès qu’il y a du nouveau.";
        return Redirect(ticket.IsPublic ? Addresses.Question(ticket.Id, ticket.Title) : "/questions/recue");
    }
}
