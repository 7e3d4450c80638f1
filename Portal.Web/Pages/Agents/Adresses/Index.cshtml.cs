using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The changes of address that wait, for a second agent or for their three days.</summary>
[NeedsFreshProof]
internal sealed class AdressesModel(ReadAddressChanges readChanges, ChangeAddressOfOther changeAddress, StopAddressChange stopChange, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<OpenAddressChange> Changes { get; private set; } = [];

    public Guid Me { get; private set; }

    public bool IsLead { get; private set; }

    public string? Fault { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        (Me, IsLead, Changes) = (viewer.RequiredPersonId, viewer.IsLead, await readChanges.AllAsync(viewer, cancel));
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid change, CancellationToken cancel)
    {
        switch (await changeAddress.ConfirmAsync(change, await viewers.ReadAsync(cancel), cancel))
        {
            case ConfirmAddressForOtherOutcome.Confirmed:
                TempData["Said"] = "Accepté. L’adresse changera dans trois jours, si personne n’arrête ; l’ancienne boîte en est prévenue.";
                return RedirectToPage();
            case ConfirmAddressForOtherOutcome.OwnRequest:
                Fault = "Vous l’avez demandé vous-même : il faut l’accord d’un autre agent. Rien n’a changé.";
                break;
            default:
                Fault = "Ce changement n’attend plus votre accord.";
                break;
        }

        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid change, CancellationToken cancel)
    {
        if (!await stopChange.RunAsync(change, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "Le changement est arrêté. L’adresse reste la même, et la personne en est prévenue.";
        return RedirectToPage();
    }
}
