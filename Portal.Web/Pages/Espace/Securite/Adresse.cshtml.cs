using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Moving to another mailbox: its code, then where it guards something three days. Stopping asks for no proof: whoever fears a thief must be quick.</summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class AdresseModel(
    ReadAddressChanges readChanges, ChangeMyAddress changeAddress, StopAddressChange stopChange, SignIn signIn, CurrentViewer viewers) : PageModel
{
    public string Address { get; private set; } = "";

    /// <summary>As it was typed, kept when it is refused.</summary>
    public string Typed { get; private set; } = "";

    public AddressChange? Change { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await AskForProofAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAskAsync(string? address, CancellationToken cancel)
    {
        if (await AskForProofAsync(cancel) is { } toProof)
            return toProof;

        Typed = address ?? "";
        var why = await changeAddress.AskAsync(Typed, await viewers.ReadAsync(cancel), cancel) switch
        {
            AskAddressOutcome.NotAnAddress => "Il manque une adresse complète, comme « nom@exemple.fr ».",
            AskAddressOutcome.SameAddress => "C’est déjà votre adresse.",
            AskAddressOutcome.AlreadyOpen => "Un changement est déjà en route. Arrêtez-le d’abord.",
            AskAddressOutcome.TooMany => "Trop de changements ont été demandés aujourd’hui. Réessayez demain.",
            _ => null,
        };
        await LoadAsync(cancel);
        return why is null ? Page() : Say(why);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancel)
    {
        if (await AskForProofAsync(cancel) is { } toProof)
            return toProof;

        switch (await changeAddress.ConfirmAsync(code ?? "", await viewers.ReadAsync(cancel), cancel))
        {
            case ConfirmAddressOutcome.Moved:
                await signIn.CloseAsync(HttpContext, everywhere: true, cancel);
                return Redirect("/connexion?adresse=changee");
            case ConfirmAddressOutcome.Rests:
                TempData["Said"] = "C’est noté. Votre adresse changera dans trois jours ; l’ancienne boîte vient d’en être prévenue.";
                return RedirectToPage();
            case ConfirmAddressOutcome.Taken:
                await LoadAsync(cancel);
                return Say("Cette adresse est déjà celle de quelqu’un ici, peut-être la vôtre sous un autre nom. Rien n’a changé ; écrivez-nous pour réunir les deux.");
            case ConfirmAddressOutcome.NothingOpen:
                return RedirectToPage();
            default:
                await LoadAsync(cancel);
                return Say("Ce code n’est pas le bon, ou il a plus de cinq minutes. Redemandez-en un en saisissant l’adresse à nouveau.");
        }
    }

    public async Task<IActionResult> OnPostStopAsync(Guid change, CancellationToken cancel)
    {
        if (!await stopChange.RunAsync(change, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "Le changement est arrêté. Votre adresse reste la même.";
        return Redirect("/espace/securite");
    }

    /// <summary>Null where the page may be shown: the proof is fresh, or all there is to do is to stop a change.</summary>
    private async Task<IActionResult?> AskForProofAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Change is { Freezes: true } ? null : await NeedsFreshProofAttribute.AskAsync(HttpContext);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Address = (await viewers.RequiredPersonAsync(cancel)).Address;
        Change = await readChanges.OfMineAsync(await viewers.ReadAsync(cancel), cancel);
    }

    private PageResult Say(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
