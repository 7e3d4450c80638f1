using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The members of an account, and what its simple users don't see.</summary>
internal sealed class UtilisateursModel(ReadAccountAccess readAccountAccess, ListUsers listUsers, RestrictUser restrictUser, CurrentViewer viewers) : PageModel
{
    public static IReadOnlyList<(Restrictions Restriction, string Words)> Choices { get; } =
    [
        (Restrictions.Reports, "Les rapports"), (Restrictions.Exports, "Les exports"), (Restrictions.Payments, "Les paiements"),
        (Restrictions.Stock, "Le stock"), (Restrictions.PurchasePrices, "Les prix d’achat"),
    ];

    [BindProperty]
    public RestrictForm Form { get; set; } = new();

    public Account Account { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<AccountMember> Members { get; private set; } = [];

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(string prefix, CancellationToken cancel) => await LoadAsync(prefix, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string prefix, CancellationToken cancel)
    {
        if (!await LoadAsync(prefix, cancel) || Members.All(member => member.Member.Id != Form.MembershipId))
            return NotFound();

        var hidden = Form.Hidden.Aggregate(Restrictions.None, (all, one) => all | one);
        var departments = (Form.Departments ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (await restrictUser.RunAsync(Form.MembershipId, hidden, departments, await viewers.ReadAsync(cancel), cancel))
        {
            case RestrictOutcome.Done:
                TempData["Said"] = "C’est enregistré, et vaut dès maintenant.";
                return Redirect($"/espace/acces/{prefix}/utilisateurs");
            case RestrictOutcome.TooMuch:
                Fault = "Vingt départements au plus, de soixante caractères. Rien n’a été enregistré.";
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(string prefix, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var account = (await readAccountAccess.AccountsAsync(viewer, cancel)).FirstOrDefault(account => account.PrefixKey == Account.KeyOf(prefix));
        if (account is null || await listUsers.RunAsync(account.Id, viewer, cancel) is not { } members)
            return false;

        (Account, Members) = (account, [.. members.OrderBy(member => member.Member.Role).ThenBy(member => member.Address, StringComparer.Ordinal)]);
        return true;
    }

    public sealed record RestrictForm
    {
        public int MembershipId { get; init; }
        public Restrictions[] Hidden { get; init; } = [];
        public string? Departments { get; init; }
    }
}
