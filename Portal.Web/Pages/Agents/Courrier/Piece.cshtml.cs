using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Pages;

/// <summary>An attachment of a message, to be saved: whatever it says it is, the browser is told nothing it could open.</summary>
internal sealed class CourrierPieceModel(ReadIncomingMail readMail, CurrentViewer viewers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, int place, CancellationToken cancel)
    {
        if (await readMail.FindAsync(id, await viewers.ReadAsync(cancel), cancel) is not { } mail
            || (await readMail.ReadAsync(mail, cancel))?.Attachments.ElementAtOrDefault(place) is not { } attachment
            || await readMail.AttachmentAsync(mail, place, cancel) is not { } bytes)
            return NotFound();

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(bytes, "application/octet-stream", attachment.Name);
    }
}
