using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Mail;

namespace Portal.Web.Pages;

/// <summary>One mail as a mail reader would set it: its own style, no script, nothing fetched.</summary>
internal sealed class LettreModel(MailFolder folder) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancel)
    {
        var letter = (await folder.ReadAsync(cancel)).FirstOrDefault(letter => letter.Name == name);
        if (letter is null)
            return NotFound();

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
        return Content(letter.Html, "text/html; charset=utf-8");
    }
}
