using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Joints;

namespace Portal.Web.Pages;

/// <summary>The answers whose tutorial is no longer what they were written beside, tutorial by tutorial.</summary>
internal sealed class ReverifierModel(
    ListCitationsToRecheck listCitations, VerifyCitations verify, WithdrawCitation withdraw, ArticleLibrary library, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<RecheckGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var citations = await listCitations.RunAsync(library.PublicIds(), await viewers.ReadAsync(cancel), cancel);
        Groups = [.. citations.GroupBy(citation => citation.ArticleId).Select(group => new RecheckGroup(group.Key, library.Find(group.Key), [.. group]))
            .OrderByDescending(group => group.Citations.Count)];
    }

    public async Task<IActionResult> OnPostVerifiedAsync(int citation, CancellationToken cancel) =>
        await verify.RunAsync(citation, await viewers.ReadAsync(cancel), cancel) ? Done("La réponse est vérifiée : elle ne porte plus de marque.") : NotFound();

    public async Task<IActionResult> OnPostAllVerifiedAsync(string article, CancellationToken cancel)
    {
        var verified = await verify.AllOfAsync(article, await viewers.ReadAsync(cancel), cancel);
        return Done(verified == 1 ? "1 réponse vérifiée." : $"{verified} réponses vérifiées.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int citation, CancellationToken cancel) =>
        await withdraw.RunAsync(citation, await viewers.ReadAsync(cancel), cancel) ? Done("La réponse ne cite plus ce tutoriel. Son texte n’a pas changé.") : NotFound();

    private RedirectToPageResult Done(string said)
    {
        TempData["Said"] = said;
        return RedirectToPage();
    }
}

/// <param name="Article">Null when its file is gone.</param>
internal sealed record RecheckGroup(string ArticleId, Article? Article, IReadOnlyList<CitationToRecheck> Citations)
{
    public string Title => Article?.Title ?? ArticleId;

    public bool IsWithdrawn => Article is not { IsForEverybody: true };

    public string Why => Article switch
    {
        null => "Le fichier de ce tutoriel n’existe plus. Les lecteurs ne voient plus la carte : relisez la réponse, puis retirez la citation.",
        { IsForEverybody: true } => "Un changement important a été enregistré depuis ces réponses.",
        { Status: ArticleStatus.Archived } => "Ce tutoriel est archivé. Les lecteurs ne voient plus la carte : relisez la réponse, puis retirez la citation.",
        _ => "Ce tutoriel n’est plus public. Les lecteurs ne voient plus la carte : relisez la réponse, puis retirez la citation.",
    };
}
