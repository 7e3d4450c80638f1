using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

[NeedsFreshProof]
internal sealed class MotDePasseModel(SignIn signIn, UserManager<PortalUser> users, CurrentViewer viewers, CurrentSession current) : PageModel
{
    public bool HasPassword { get; private set; }

    public bool IsTeam { get; private set; }

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancel)
    {
        var person = await LoadAsync(cancel);
        foreach (var fault in await signIn.FaultsOfAsync(password ?? "", person))
            ModelState.AddModelError("", fault);
        if (!ModelState.IsValid)
            return Page();

        await signIn.SetPasswordAsync(person, password ?? "", current.Id, cancel);
        TempData["Said"] = "Votre mot de passe est enregistré. Les autres sessions sont fermées.";
        return Redirect("/espace/securite");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var person = await LoadAsync(cancel);
        if (IsTeam)
            return NotFound();

        await signIn.RemovePasswordAsync(person, cancel);
        TempData["Said"] = "Votre mot de passe est supprimé. Vous entrez avec un code reçu par mail.";
        return Redirect("/espace/securite");
    }

    private async Task<Person> LoadAsync(CancellationToken cancel)
    {
        var person = await viewers.RequiredPersonAsync(cancel);
        HasPassword = await users.HasPasswordAsync(await signIn.UserAsync(person));
        (IsTeam, Address) = (person.Role > PortalRole.Customer, person.Address);
        return person;
    }
}
