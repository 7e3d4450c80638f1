using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class SecondFacteurModel(SecondFactor secondFactor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnTo { get; set; }

    public string Retour => Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/espace";

    public bool ByRecovery { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await secondFactor.IsAskedAsync() ? Page() : Redirect("/connexion");

    public Task<IActionResult> OnPostAsync(string? code, CancellationToken cancel) => EnterAsync(code, isRecovery: false, cancel);

    public Task<IActionResult> OnPostRecoveryAsync(string? code, CancellationToken cancel)
    {
        ByRecovery = true;
        return EnterAsync(code, isRecovery: true, cancel);
    }

    private async Task<IActionResult> EnterAsync(string? code, bool isRecovery, CancellationToken cancel)
    {
        if (!await secondFactor.IsAskedAsync())
            return Redirect("/connexion");
        if (await secondFactor.RunAsync(code ?? "", isRecovery, cancel))
            return LocalRedirect(Retour);

        ModelState.AddModelError("", isRecovery
            ? "Ce code de secours n’est pas le bon, ou il a déjà servi."
            : "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant ; après cinq essais, attendez cinq minutes.");
        return Page();
    }
}
