using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>An agent asks for another address of somebody who has lost their mailbox.</summary>
[NeedsFreshProof]
internal sealed class NouvelleAdresseModel(ReadAddressChanges readChanges, ChangeAddressOfOther changeAddress, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Person? Subject { get; private set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid person, CancellationToken cancel) =>
        (Subject = await readChanges.SubjectAsync(person, await viewers.ReadAsync(cancel), cancel)) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid person, CancellationToken cancel)
    {
        if (await OnGetAsync(person, cancel) is NotFoundResult nobody)
            return nobody;

        Fault = await changeAddress.AskAsync(person, Address ?? "", Reason ?? "", await viewers.ReadAsync(cancel), cancel) switch
        {
            AskAddressForOtherOutcome.Asked => null,
            AskAddressForOtherOutcome.NotAnAddress => "Il manque une adresse complète, comme « nom@exemple.fr ».",
            AskAddressForOtherOutcome.NoReason => "Dites en une phrase comment vous savez que c’est bien cette personne : votre collègue décidera d’après cela.",
            AskAddressForOtherOutcome.Taken => "Cette adresse est déjà celle de quelqu’un ici. Rien n’est parti.",
            AskAddressForOtherOutcome.AlreadyOpen => "Un changement d’adresse est déjà demandé pour cette personne. Voyez la liste.",
            AskAddressForOtherOutcome.TooMany => "Vous avez demandé dix changements aujourd’hui. Passez la main à un collègue.",
            _ => "L’adresse d’un membre de l’équipe ne se change pas ici.",
        };
        if (Fault is not null)
            return Page();

        TempData["Said"] = "Demandé. L’ancienne boîte est prévenue ; un collègue doit maintenant accepter, puis trois jours passeront.";
        return Redirect("/agents/adresses");
    }
}
