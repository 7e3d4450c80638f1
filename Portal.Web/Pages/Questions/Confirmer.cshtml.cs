using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Opening the link changes nothing: mail scanners open links. The button does.</summary>
internal sealed class ConfirmerModel(FollowTicketLink links) : PageModel
{
    public Ticket Ticket { get; private set; } = null!; // Set before the page is drawn.

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        if (await links.LookAsync(secret, TicketLinkPurpose.Publish, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        Ticket = ticket;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancel)
    {
        if (await links.PublishAsync(secret, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        if (ticket.WaitsForReview)
            return Redirect("/questions/recue?relecture=true");

        TempData["Said"] = "Votre question est publiée. Nous vous écrivons dès qu’un agent a répondu.";
        return Redirect(ticket.IsPublic ? Addresses.Question(ticket.Id, ticket.Title) : "/questions/recue");
    }
}
