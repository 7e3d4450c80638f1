using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The page says the same for every address, known or not; the session afterwards still asks for the second factor.</summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class MotDePasseOublieModel(SendResetCode sendCode, ResetPassword resetPassword, SignIn signIn) : PageModel
{
    private const string IncompleteAddress = "Il manque une adresse complète, comme « nom@exemple.fr ».";

    public string Address { get; private set; } = "";

    public bool CodeSent { get; private set; }

    public async Task<IActionResult> OnPostSendAsync(string? address, CancellationToken cancel)
    {
        Address = address ?? "";
        if (MailAddress.TryParse(address) is not { } mailbox)
            return Refuse(IncompleteAddress);

        await sendCode.RunAsync(mailbox, cancel);
        (Address, CodeSent) = (mailbox.Text, true);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync(string? address, string? code, string? password, CancellationToken cancel)
    {
        (Address, CodeSent) = (address ?? "", true);
        if (MailAddress.TryParse(address) is not { } mailbox)
            return Refuse(IncompleteAddress);

        // Asked before the code is spent, and without the person, whom nobody has proven to be yet.
        foreach (var fault in await signIn.FaultsOfAsync(password ?? "", person: null))
            ModelState.AddModelError("", fault);
        if (!ModelState.IsValid)
            return Page();

        switch (await resetPassword.RunAsync(mailbox, code ?? "", password ?? "", cancel))
        {
            case { Count: > 0 } faults:
                foreach (var fault in faults)
                    ModelState.AddModelError("", fault);
                return Page();
            case null:
                return Refuse("Ce code n’est pas le bon, ou il a plus de cinq minutes. Demandez-en un autre.");
            default:
                return Redirect("/connexion?mot-de-passe=nouveau");
        }
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
