using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Outbound;

namespace Portal.Web.Pages;

/// <summary>
/// Stops letters about one question without signing in. Looking changes nothing, since programs open every link; the POST may come
/// from a mail provider with nothing but the address (RFC 8058), so it asks for no antiforgery token: the address is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class DesabonnementModel(StopFollowing stopFollowing, UnsubscribeTokens tokens) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Secret { get; set; } = "";

    public bool Follows { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (tokens.Read(Secret) is not var (personId, ticketId))
            return StatusCode(StatusCodes.Status410Gone);

        Follows = await stopFollowing.FollowsAsync(ticketId, personId, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (tokens.Read(Secret) is not var (personId, ticketId))
            return StatusCode(StatusCodes.Status410Gone);

        await stopFollowing.StopAsync(ticketId, personId, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        if (tokens.Read(Secret) is not var (personId, ticketId))
            return StatusCode(StatusCodes.Status410Gone);

        await stopFollowing.TakeUpAgainAsync(ticketId, personId, cancel);
        Follows = await stopFollowing.FollowsAsync(ticketId, personId, cancel);
        return Page();
    }
}
