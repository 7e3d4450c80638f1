using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;

namespace Portal.Web.Pages;

/// <summary>A mailed link: changes nothing, and goes on to a page whose address holds no secret.</summary>
internal sealed class LienModel(OpenAccessLink openLink) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, string secret, CancellationToken cancel)
    {
        var purpose = kind == "demande" ? AccessTokenPurpose.Consent : AccessTokenPurpose.Invitation;
        if (await openLink.RunAsync(secret, purpose, cancel) is not { } requestId)
            return StatusCode(StatusCodes.Status410Gone);

        HeldLink.Hold(HttpContext, purpose, secret);
        Response.Headers.Location = $"/acces/{kind}/{requestId}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
