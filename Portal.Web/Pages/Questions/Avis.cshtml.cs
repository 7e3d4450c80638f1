using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>How the asker found it, from the link in the mail: opening it counts for nothing, since mail programs open links too.</summary>
internal sealed class AvisModel(RateTicket rateTicket) : PageModel
{
    public Ticket Ticket { get; private set; } = null!; // Set before the page is drawn.

    /// <summary>The face the link was for; null for neither.</summary>
    public bool? Happy { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, string? avis, CancellationToken cancel)
    {
        if (await rateTicket.LookAsync(secret, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        (Ticket, Happy) = (ticket, avis switch { "content" => true, "pas-content" => false, _ => null });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, bool? happy, string? line, CancellationToken cancel)
    {
        if (await rateTicket.LookAsync(secret, cancel) is not { } ticket)
            return StatusCode(StatusCodes.Status410Gone);

        if (happy is not { } face)
        {
            Ticket = ticket;
            return Page();
        }

        var outcome = await rateTicket.ByLinkAsync(secret, face, line ?? "", cancel);
        TempData["Said"] = outcome switch
        {
            RateOutcome.Rated => "Merci, votre avis est transmis à l’équipe.",
            RateOutcome.RatedAlready => "Votre avis était déjà donné : il n’a pas changé.",
            _ => "Votre avis n’a pas pu être pris : l’équipe n’a pas encore répondu.",
        };
        return Redirect(ticket.IsPublic ? Addresses.Question(ticket.Id, ticket.Title) : "/questions/recue");
    }
}
