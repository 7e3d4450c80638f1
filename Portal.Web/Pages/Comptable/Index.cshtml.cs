using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>The accountant's « Mes clients ».</summary>
internal sealed class ComptableModel(ListMyClients listMyClients, AskForAccess askForAccess, WithdrawAsk withdrawAsk, CurrentViewer viewers, ArticleLibrary library)
    : PageModel
{
    public MyClients Mine { get; private set; } = new([], [], []);

    public string Wrote { get; private set; } = "";

    public string? Fault { get; private set; }

    public IEnumerable<Article> Guides => library.Themes.SelectMany(theme => theme.Articles)
        .Where(article => article.Audience == Audience.Comptable);

    public async Task OnGetAsync(CancellationToken cancel) => Mine = await listMyClients.RunAsync(await viewers.ReadAsync(cancel), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(int askId, CancellationToken cancel)
    {
        if (!await withdrawAsk.RunAsync(askId, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "Votre demande est retirée.";
        return Redirect("/comptable");
    }

    public async Task<IActionResult> OnPostAsync(string? wrote, CancellationToken cancel)
    {
        Wrote = wrote?.Trim() ?? "";
        if (Wrote.Length is 0 or > Account.NameLength)
            Fault = $"Écrivez le nom ou le préfixe du compte, en {Account.NameLength} caractères au plus.";
        else if (!await askForAccess.RunAsync(Wrote, await viewers.ReadAsync(cancel), cancel))
            Fault = "Trois demandes par jour au plus : revenez demain. Celle-ci n’est pas partie, le texte est gardé.";
        else
        {
            // The same sentence whether or not there is such an account.
            TempData["Said"] = "Si ce compte existe, son titulaire a été prévenu. C’est lui qui décide.";
            return Redirect("/comptable");
        }

        await OnGetAsync(cancel);
        return Page();
    }
}
