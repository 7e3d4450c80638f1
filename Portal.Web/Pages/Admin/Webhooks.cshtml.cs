using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Webhooks;

namespace Portal.Web.Pages;

/// <summary>Whom the portal tells that permissions changed, and how that went.</summary>
internal sealed class WebhooksModel(ManageWebhooks webhooks) : PageModel
{
    public WebhookList List { get; private set; } = new([], []);

    /// <summary>The secret just made: in this answer and never again.</summary>
    public string? Shown { get; private set; }

    public string? Fault { get; private set; }

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => List = await webhooks.ListAsync(cancel);

    public async Task<IActionResult> OnPostAddAsync(string? address, CancellationToken cancel)
    {
        Shown = await webhooks.AddAsync(address ?? "", cancel);
        if (Shown is null)
            (Address, Fault) = (address ?? "", "Il faut une adresse https d’un nom public, sans identifiant ni port particulier. Rien n’a été ajouté.");
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRotateAsync(Guid id, CancellationToken cancel)
    {
        Shown = await webhooks.RotateAsync(id, cancel);
        await OnGetAsync(cancel);
        return Shown is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostOffAsync(Guid id, CancellationToken cancel) =>
        Answer(await webhooks.SwitchAsync(id, on: false, cancel), "Cette adresse n’est plus appelée.");

    public async Task<IActionResult> OnPostOnAsync(Guid id, CancellationToken cancel) =>
        Answer(await webhooks.SwitchAsync(id, on: true, cancel), "Cette adresse est de nouveau appelée.");

    public async Task<IActionResult> OnPostReplayAsync(Guid id, CancellationToken cancel) =>
        Answer(await webhooks.ReplayAsync(id, cancel), "Le message repart dans la minute, sous le même numéro.");

    private IActionResult Answer(bool done, string said)
    {
        if (!done)
            return NotFound();

        TempData["Said"] = said;
        return Redirect("/admin/webhooks");
    }
}
