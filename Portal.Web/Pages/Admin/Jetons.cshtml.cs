using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Api;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The tokens of the programs that call this portal: made, listed and revoked by an administrator.</summary>
internal sealed class JetonsModel(ListApiTokens listTokens, IssueApiToken issueToken, RevokeApiToken revokeToken, CurrentViewer viewers) : PageModel
{
    public static IReadOnlyList<(int? Days, string Words)> Lifetimes { get; } =
        [(365, "Un an"), (90, "90 jours"), (30, "30 jours"), (null, "Jusqu’à ce que vous le révoquiez")];

    [BindProperty]
    public NewToken Form { get; set; } = new() { Days = 365 };

    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    /// <summary>The text of the token just made: in this answer and never again.</summary>
    public string? Shown { get; private set; }

    public string? Fault { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await listTokens.RunAsync(cancel);

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancel)
    {
        var scopes = Form.Scopes.OfType<string>().ToList();
        switch (await issueToken.RunAsync(Form.Name ?? "", scopes, Form.Days, (await viewers.ReadAsync(cancel)).PersonId, cancel))
        {
            case IssueOutcome.Issued issued:
                // Not by way of a redirect: it would have to be kept somewhere in between.
                (Shown, Form) = (issued.Text, new NewToken { Days = 365 });
                ModelState.Clear();
                break;
            case IssueOutcome.NameTaken:
                Fault = "Un jeton en service porte déjà ce nom. Choisissez-en un autre, ou révoquez l’ancien. Aucun jeton n’a été créé.";
                break;
            case IssueOutcome.BadScopes:
                Fault = "Cochez au moins une chose que ce programme peut faire. Aucun jeton n’a été créé.";
                break;
            case IssueOutcome.BadDays:
                Fault = "Choisissez la durée dans la liste. Aucun jeton n’a été créé.";
                break;
            default:
                Fault = "Il manque le nom du programme, en 80 caractères au plus. Aucun jeton n’a été créé.";
                break;
        }

        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel)
    {
        if (!await revokeToken.RunAsync(id, (await viewers.ReadAsync(cancel)).PersonId, cancel))
            return NotFound();

        TempData["Said"] = "Le jeton est révoqué : le prochain appel de ce programme sera refusé.";
        return Redirect("/admin/jetons");
    }

    public sealed record NewToken
    {
        public string? Name { get; init; }
        public string?[] Scopes { get; init; } = [];
        public int? Days { get; init; }
    }
}
