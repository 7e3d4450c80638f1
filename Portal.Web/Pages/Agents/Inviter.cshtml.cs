using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>« Inviter le comptable » : the account, the accountant's address, and off it goes to the owner.</summary>
internal sealed class InviterModel(
    ReadTicket readTicket, ReadAsker readAsker, ReadAccessOfTicket readAccess, PrepareRequestAsAgent prepareRequest, CurrentViewer viewers)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Compte { get; set; }

    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public int Id { get; private set; }

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        // The asker is most often the accountant: their address is proposed, to be checked.
        ModelState.Clear();
        if (await readTicket.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is { } view)
        {
            var (asker, _) = await readAsker.RunAsync(view.Ticket, cancel);
            Form = new InviteForm { Address = asker.Address, Name = asker.Name };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (MailAddress.TryParse(Form.Address) is not { } invitee || Form.Name is { Length: > AccessRequest.NameLength })
            return Refuse("Il manque une adresse complète, comme « nom@cabinet.fr », ou le nom est trop long. Rien n’est parti.");

        var viewer = await viewers.ReadAsync(cancel);
        return await prepareRequest.RunAsync(id, Form.AccountId, invitee, Form.Name ?? "", viewer, cancel) switch
        {
            StartOutcome.Sent => Done(),
            StartOutcome.NoVerifiedOwner => Refuse("Aucun titulaire de ce compte n’a confirmé son adresse. Demandez à votre client de se connecter une fois au portail ; rien n’est parti."),
            StartOutcome.AlreadyOpen => Refuse("Une demande est déjà en cours pour cette adresse dans ce compte."),
            StartOutcome.AlreadyMember => Refuse("Cette personne est déjà membre de ce compte."),
            StartOutcome.Frozen => Refuse("Les accès sont suspendus pour le moment, par précaution. Rien n’est parti."),
            StartOutcome.TooMany => Refuse("La limite de demandes est atteinte, pour ce compte ou pour vous aujourd’hui. Rien n’est parti."),
            _ => Refuse("Choisissez le compte dans la liste."),
        };
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await readTicket.RunAsync(id, viewer, cancel) is null)
            return false;

        Id = id;
        Accounts = Compte is null ? [] : await readAccess.FindAccountsAsync(Compte, viewer, cancel);
        return true;
    }

    private PageResult Refuse(string why)
    {
        Fault = why;
        return Page();
    }

    private RedirectResult Done()
    {
        TempData["Said"] = "La demande est partie au titulaire. Rien n’est accordé tant qu’il n’a pas répondu.";
        return Redirect($"/agents/fils/{Id}");
    }

    public sealed record InviteForm
    {
        public Guid AccountId { get; init; }
        public string? Address { get; init; }
        public string? Name { get; init; }
    }
}
