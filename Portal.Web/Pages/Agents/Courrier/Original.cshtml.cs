using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Pages;

/// <summary>A message as it came, byte for byte, to be saved and never to be shown by the browser.</summary>
internal sealed class CourrierOriginalModel(ReadIncomingMail readMail, CurrentViewer viewers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await readMail.FindAsync(id, await viewers.ReadAsync(cancel), cancel) is not { } mail || await readMail.OriginalAsync(mail, cancel) is not { } raw)
            return NotFound();

        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(raw, "application/octet-stream", string.Create(CultureInfo.InvariantCulture, $"message-{id}.eml"));
    }
}
