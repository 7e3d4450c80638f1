using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The passkeys of whoever is signed in.</summary>
[NeedsFreshProof, EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class ClesModel(Passkeys passkeys, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<PasskeyRow> Keys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Keys = await passkeys.ListAsync(await viewers.RequiredPersonAsync(cancel));

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel) =>
        Content(await passkeys.AskToMakeAsync(await viewers.RequiredPersonAsync(cancel)), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential, string? name, CancellationToken cancel)
    {
        if (!await passkeys.AddAsync(await viewers.RequiredPersonAsync(cancel), credential ?? "", name ?? "", cancel))
        {
            ModelState.AddModelError("", "Cette clé n’a pas pu être ajoutée : la demande a plus de cinq minutes, ou vous avez déjà dix clés. Rien n’est changé.");
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Said"] = "La clé est ajoutée : elle suffit pour entrer. Un mail vous le confirme.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancel)
    {
        if (await passkeys.RemoveAsync(await viewers.RequiredPersonAsync(cancel), id ?? "", cancel) is not { } name)
            return NotFound();

        TempData["Said"] = $"La clé « {name} » est retirée. Un mail vous le confirme.";
        return RedirectToPage();
    }
}
