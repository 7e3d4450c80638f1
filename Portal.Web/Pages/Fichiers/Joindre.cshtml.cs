using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Takes one file while its message is still being written; without script it comes with the form itself.</summary>
[EnableRateLimiting(SetupServices.Uploads)]
internal sealed class JoindreModel(PostedFiles posted) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var files = await posted.ReadAsync(file is null ? [] : [file], [], without: [], cancel);
        return files.Kept is [var kept]
            ? new JsonResult(new { id = kept.Id, name = kept.Name, size = AttachPanel.SizeOf(kept.Size) })
            : new JsonResult(new { fault = files.Faults is [var fault, ..] ? fault : "Aucun fichier n’est arrivé." }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
