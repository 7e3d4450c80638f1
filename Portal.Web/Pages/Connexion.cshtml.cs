using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Signing in is signing up: a mailbox and the code sent to it. The team, and whoever set one, has a password.</summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class ConnexionModel(SendSignInCode sendCode, SignInByCode signInByCode, SignIn signIn, NamePerson namePerson, Passkeys passkeys, SingleSignOn singleSignOn) : PageModel
{
    private const string IncompleteAddress = "Il manque une adresse complète, comme « nom@exemple.fr ».";

    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnTo { get; set; }

    public string Retour => Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/espace";

    public string Address { get; private set; } = "";

    public bool CodeSent { get; private set; }

    public bool ByPassword { get; private set; }

    public SingleSignOn SingleSignOn => singleSignOn;

    /// <summary>Why nobody came in from the company's directory; null when nobody tried.</summary>
    public string? WhyNot => Request.Query["entreprise"].ToString() switch
    {
        "" => null,
        "unverified" => "Votre entreprise ne nous donne pas d’adresse vérifiée que nous puissions reconnaître. Demandez-lui de vérifier votre adresse, ou entrez autrement.",
        "refused" => "Votre compte est bien reconnu, mais il ne donne pas accès à cet espace. Demandez à la personne qui gère les comptes de votre entreprise.",
        _ => "L’entrée par le compte de l’entreprise n’a pas abouti. Recommencez dans un instant, ou entrez autrement.",
    };

    public async Task<IActionResult> OnPostSendAsync(string? address, CancellationToken cancel)
    {
        Address = address ?? "";
        if (MailAddress.TryParse(address) is not { } mailbox)
            return Refuse(IncompleteAddress);

        await sendCode.RunAsync(mailbox, cancel);
        (Address, CodeSent) = (mailbox.Text, true);
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(string? address, string? code, string? name, CancellationToken cancel)
    {
        (Address, CodeSent) = (address ?? "", true);
        if (MailAddress.TryParse(address) is not { } mailbox)
            return Refuse(IncompleteAddress);

        if (await signInByCode.RunAsync(mailbox, code ?? "", cancel) is not { } person)
            return Refuse("Ce code n’est pas le bon, ou il a plus de cinq minutes. Demandez-en un autre en changeant d’adresse ou en revenant en arrière.");

        await namePerson.RunAsync(person, name ?? "", cancel);
        return await signIn.OpenAsync(person, SignInMeans.MailedCode, cancel) == SignInOutcome.Open ? LocalRedirect(Retour) : AskSecondFactor();
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? address, string? password, CancellationToken cancel)
    {
        (Address, ByPassword) = (address ?? "", true);
        if (MailAddress.TryParse(address) is not { } mailbox)
            return Refuse(IncompleteAddress);

        return await signIn.ByPasswordAsync(mailbox, password ?? "", cancel) switch
        {
            SignInOutcome.Open => LocalRedirect(Retour),
            SignInOutcome.NeedsSecondFactor => AskSecondFactor(),
            _ => Refuse("Cette adresse et ce mot de passe ne vont pas ensemble, ou il y a eu trop d’essais. Attendez dix minutes ou recevez un code."),
        };
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskToShowAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel) =>
        await passkeys.EnterAsync(credential ?? "", cancel)
            ? LocalRedirect(Retour)
            : Refuse("Cette clé d’accès n’est plus connue ici, ou elle a été montrée trop tard. Recommencez, ou recevez un code.");

    private RedirectResult AskSecondFactor() => Redirect($"/connexion/second-facteur?retour={Uri.EscapeDataString(Retour)}");

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }
}
