using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[NeedsFreshProof, EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class ApplicationModel(Authenticator authenticator, CurrentViewer viewers) : PageModel
{
    /// <summary>What to set an app up with; null once one is.</summary>
    public AuthenticatorKey? Key { get; private set; }

    /// <summary>Shown once, right after the app was switched on.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public bool IsOn { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        IsOn = (await authenticator.StateAsync(await viewers.RequiredPersonAsync(cancel))).On;

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancel)
    {
        var person = await viewers.RequiredPersonAsync(cancel);
        if ((await authenticator.StateAsync(person)).On)
            return RedirectToPage();

        Key = await authenticator.KeyAsync(person, renew: true);
        return Page();
    }

    public async Task<IActionResult> OnPostOnAsync(string? code, CancellationToken cancel)
    {
        var person = await viewers.RequiredPersonAsync(cancel);
        if ((await authenticator.StateAsync(person)).On)
            return RedirectToPage();

        Codes = await authenticator.TurnOnAsync(person, code ?? "", cancel);
        if (Codes is null)
        {
            Key = await authenticator.KeyAsync(person, renew: false);
            ModelState.AddModelError("", "Ce code n’est pas celui que l’application affiche maintenant. L’heure de l’appareil est-elle juste ? Rien n’est changé.");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        await authenticator.TurnOffAsync(await viewers.RequiredPersonAsync(cancel), cancel);
        TempData["Said"] = "L’application est retirée. Un mail vous le confirme.";
        return Redirect("/espace/securite");
    }
}
