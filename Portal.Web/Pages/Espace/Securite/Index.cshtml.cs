using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class SecuriteModel(
    ListSessions listSessions, CloseSessions closeSessions, Authenticator authenticator, Passkeys passkeys, ReadAddressChanges addressChanges, CurrentViewer viewers, CurrentSession current) : PageModel
{
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid? Here => current.Id;

    public bool HasPassword { get; private set; }

    public bool HasApp { get; private set; }

    public int RecoveryCodes { get; private set; }

    public int Keys { get; private set; }

    public bool IsTeam { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>The change of address that is on its way; null when none is.</summary>
    public AddressChange? Move { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var person = await viewers.RequiredPersonAsync(cancel);
        Sessions = await listSessions.RunAsync(person.Id, cancel);
        (HasApp, RecoveryCodes, HasPassword) = await authenticator.StateAsync(person);
        Keys = (await passkeys.ListAsync(person)).Count;
        (IsTeam, Address) = (person.Role > PortalRole.Customer, person.Address);
        Move = await addressChanges.OfMineAsync(await viewers.ReadAsync(cancel), cancel) is { Freezes: true } move ? move : null;
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancel)
    {
        // Closing never asks for a proof: whoever fears a thief must be quick.
        var viewer = await viewers.ReadAsync(cancel);
        if (!await closeSessions.OneAsync(viewer.RequiredPersonId, session, cancel))
            return NotFound();

        TempData["Said"] = "La session est fermée.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        await closeSessions.OthersAsync(viewer.RequiredPersonId, Here, cancel);
        TempData["Said"] = "Toutes les autres sessions sont fermées.";
        return RedirectToPage();
    }

    public static string NameOf(SignInMeans means) => means switch
    {
        SignInMeans.MailedCode => "code reçu par mail",
        SignInMeans.Password => "mot de passe",
        SignInMeans.PasswordAndCode => "mot de passe et application",
        SignInMeans.MailedCodeAndCode => "code reçu par mail et application",
        SignInMeans.Passkey => "clé d’accès",
        SignInMeans.SingleSignOn => "compte de l’entreprise",
        _ => "démonstration",
    };
}
