using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Insights;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>Writes a tutorial's file in the browser. A save never overwrites what it has not seen.</summary>
internal sealed class EditeurModel(
    ArticleLibrary library, ArticleStore store, ArticleRenderer renderer, CurrentViewer viewers, SketchTutorial sketchTutorial, MarkCitations markCitations,
    ListCitationsToRecheck citations, TimeProvider clock) : PageModel
{
    /// <summary>The address of a tutorial that is still to be written.</summary>
    public const string NewId = "nouveau";

    [BindProperty]
    public EditorForm Form { get; set; } = new();

    public string Id { get; private set; } = "";

    public bool IsNew => Id == NewId;

    public string Heading => IsNew ? "Nouveau tutoriel" : library.Find(Id)?.Title ?? Id;

    /// <summary>As the file says now, a moment before the library has followed.</summary>
    public ArticleStatus? Status => field ??= store.Read(Id) is { } file ? library.Try(file.Path, file.Text).Article?.Status : null;

    public IEnumerable<string> ThemeSlugs => library.Themes.Select(theme => theme.Slug.ToString());

    public IReadOnlyList<ArticleFault> Faults { get; private set; } = [];

    /// <summary>The faults below kept the text from being saved.</summary>
    public bool Refused { get; private set; }

    /// <summary>What somebody else saved meanwhile, against the text typed; null when nobody did.</summary>
    public IReadOnlyList<LineDifference>? Conflict { get; private set; }

    public ArticlePreview? Preview { get; private set; }

    /// <summary>What became of a picture that was just sent; null when none was.</summary>
    public PictureAnswer? Picture { get; private set; }

    /// <summary>The resolved exchange this draft was sketched from, and what was masked in it; null for any other.</summary>
    public TutorialSketch? Sketch { get; private set; }

    /// <summary>How many answers rest on this tutorial.</summary>
    public int CitedBy { get; private set; }

    /// <param name="titre">What somebody searched for in vain.</param>
    /// <param name="fil">A resolved ticket to write from.</param>
    public async Task<IActionResult> OnGetAsync(string id, string? titre, int? fil, CancellationToken cancel)
    {
        Id = id;
        if (IsNew)
        {
            Sketch = fil is { } ticket ? await sketchTutorial.RunAsync(ticket, await viewers.ReadAsync(cancel), cancel) : null;
            if (fil is not null && Sketch is null)
                return NotFound();

            var draft = new ArticleDraft(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), library.Themes);
            Form = Sketch is not null ? draft.From(Sketch) : draft.Titled(titre);
            if (Sketch is not null)
                Show();
            return Page();
        }

        if (store.Read(id) is not { } file)
            return NotFound();

        Form = new EditorForm { Path = file.Path, Text = file.Text, Version = file.Version };
        CitedBy = await citations.CountOfAsync(id, cancel);
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string id, CancellationToken cancel)
    {
        Id = id;
        CitedBy = await citations.CountOfAsync(id, cancel);
        Show();
        ModelState.Clear();
        return Page();
    }

    /// <summary>The preview alone, for the script that asks while somebody writes.</summary>
    public PartialViewResult OnPostFragment(string id)
    {
        Id = id;
        Show();
        return Partial("_ArticlePreview", Preview);
    }

    /// <summary>A picture without script: it comes to stand at the end of the text, which is kept.</summary>
    public async Task<IActionResult> OnPostPictureAsync(string id, IFormFile? picture, string? alternative, CancellationToken cancel)
    {
        Id = id;
        Picture = await KeepAsync(picture, cancel);
        if (Picture.Source is { } source)
            Form = Form with { Text = $"{Normal(Form.Text)}\n![{(alternative ?? "").Replace('[', '(').Replace(']', ')').Trim()}]({source})\n" };
        Show();
        ModelState.Clear();
        return Page();
    }

    /// <summary>The same for the script, which puts it where the cursor stands.</summary>
    public async Task<JsonResult> OnPostUploadAsync(string id, IFormFile? picture, CancellationToken cancel)
    {
        Id = id;
        return new JsonResult(await KeepAsync(picture, cancel));
    }

    public async Task<IActionResult> OnPostSaveAsync(string id, CancellationToken cancel)
    {
        Id = id;
        var person = await viewers.PersonAsync(cancel) ?? throw new InvalidOperationException("The desk is for signed-in people.");
        var author = new ArticleAuthor(person.NameOrAddress, person.Address);
        var text = ArticleStore.WithStatus(Normal(Form.Text), Form.As);
        switch (store.Save(Form.Path.Trim(), text, Form.Version, author))
        {
            case SaveOutcome.Saved saved:
                var marked = Form.Major ? await markCitations.RunAsync(saved.ArticleId, await viewers.ReadAsync(cancel), cancel) : 0;
                TempData["Said"] = SaidOf(Form.As) + marked switch
                {
                    0 => "",
                    1 => " 1 réponse qui le cite est à revérifier.",
                    _ => $" {marked} réponses qui le citent sont à revérifier.",
                };
                return RedirectToPage(new { id = saved.ArticleId });
            case SaveOutcome.Conflict conflict:
                Conflict = ArticleStore.Differences(conflict.Current?.Text ?? "", Normal(Form.Text));
                Show();

                CitedBy = await citations.CountOfAsync(id, cancel);

                // The next save is made knowing what stands there now.
                Form = Form with { Version = conflict.Current?.Version };
                break;
            case SaveOutcome.Faulty faulty:
                (Faults, Refused) = (faulty.Faults, true);
                break;
        }

        ModelState.Clear();
        return Page();
    }

    private static string SaidOf(ArticleStatus status) => status switch
    {
        ArticleStatus.Published => "Enregistré et en ligne : la recherche le trouve déjà.",
        ArticleStatus.Archived => "Archivé : il ne paraît plus, et son histoire est gardée.",
        _ => "Gardé en brouillon : l’équipe seule le voit.",
    };

    private async Task<PictureAnswer> KeepAsync(IFormFile? picture, CancellationToken cancel)
    {
        if (picture is null or { Length: 0 })
            return PictureAnswer.Refused("Aucune image n’est arrivée : choisissez un fichier. Votre texte est gardé.");
        if (picture.Length > ArticleStore.MostPictureBytes)
            return PictureAnswer.Of(new PictureOutcome.TooLarge(ArticleStore.MostPictureBytes), Form.Path);

        using var content = new MemoryStream();
        await picture.CopyToAsync(content, cancel);
        return PictureAnswer.Of(store.AddPicture(Form.Path.Trim(), picture.FileName, content.ToArray()), Form.Path.Trim());
    }

    private void Show()
    {
        var (article, faults) = library.Try(Form.Path.Length > 0 ? Form.Path : "theme/apercu.md", Normal(Form.Text));
        Faults = faults;
        Preview = article is null ? null : new ArticlePreview(article.Title, article.Summary, renderer.Article(article));
    }

    /// <summary>Browsers send other line ends than the file has.</summary>
    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";

    public sealed record EditorForm
    {
        /// <summary>Inside the articles folder.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Path { get; init; } = "";

        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Text { get; init; } = "";

        /// <summary>What the editor read; null for a new file.</summary>
        public string? Version { get; init; }
        public ArticleStatus As { get; init; }

        /// <summary>The change is one that answers citing this tutorial must be read against.</summary>
        public bool Major { get; init; }
    }
}
