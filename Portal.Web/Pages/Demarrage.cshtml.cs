using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Makes the first administrator. Once there is one, this page doesn't exist.</summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class DemarrageModel(SetupCode setupCode, MakeFirstAdministrator makeFirstAdministrator, SignIn signIn) : PageModel
{
    [BindProperty]
    public SetupForm Form { get; set; } = new();

    public IActionResult OnGet() => setupCode.IsOpen ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!setupCode.IsOpen)
            return NotFound();

        if (MailAddress.TryParse(Form.Address) is not { } address)
            ModelState.AddModelError("Form.Address", "Il manque une adresse complète, comme « nom@exemple.fr ».");
        else if (ModelState.IsValid)
        {
            foreach (var fault in await signIn.FaultsOfAsync(Form.Password, person: null))
                ModelState.AddModelError("Form.Password", fault);
            if (ModelState.IsValid && await makeFirstAdministrator.RunAsync(Form.Code, Form.Name, address, Form.Password, cancel))
                return LocalRedirect("/connexion?retour=/agents");

            if (ModelState.IsValid)
                ModelState.AddModelError("Form.Code", "Ce code n’est pas celui qui est affiché au lancement.");
        }

        return Page();
    }

    public sealed record SetupForm
    {
        [Required(ErrorMessage = "Recopiez le code affiché au lancement.")]
        public string Code { get; init; } = "";

        [Required(ErrorMessage = "Donnez votre nom."), StringLength(Person.NameLength, ErrorMessage = "Le nom compte {1} caractères au plus.")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Donnez votre adresse.")]
        public string Address { get; init; } = "";

        [Required(ErrorMessage = "Choisissez un mot de passe."), StringLength(256)]
        public string Password { get; init; } = "";
    }
}
