using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>What a tutorial was before, what has changed since, and the way back.</summary>
internal sealed class HistoriqueModel(ArticleLibrary library, ArticleStore store, CurrentViewer viewers) : PageModel
{
    public Article Article { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<ArticleVersion> Versions { get; private set; } = [];

    /// <summary>The version that is looked at; null for none.</summary>
    public string? Shown { get; private set; }

    public IReadOnlyList<LineDifference>? Differences { get; private set; }

    public IActionResult OnGet(string id, string? version)
    {
        if (library.Find(id) is not { } article || store.Read(id) is not { } now)
            return NotFound();

        (Article, Versions) = (article, store.History(article.File));
        if (version is not null && store.At(article.File, version) is { } then)
            (Shown, Differences) = (version, ArticleStore.Differences(then, now.Text));
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(string id, string? version, CancellationToken cancel)
    {
        if (library.Find(id) is not { } article || store.Read(id) is not { } now || version is null)
            return NotFound();

        var person = await viewers.PersonAsync(cancel) ?? throw new InvalidOperationException("The desk is for signed-in people.");
        var restored = store.Restore(article.File, version, now.Version, new ArticleAuthor(person.NameOrAddress, person.Address));
        TempData["Said"] = restored is SaveOutcome.Saved
            ? "La version choisie est de nouveau le texte d’aujourd’hui. Celle d’avant reste dans l’historique."
            : "Rien n’a changé : le fichier vient d’être modifié, ou cette version n’est plus lisible.";
        return Redirect($"/agents/articles/{id}/modifier");
    }
}
