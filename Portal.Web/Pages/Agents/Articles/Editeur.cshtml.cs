using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>Writes a tutorial's file in the browser. A save never overwrites what it has not seen.</summary>
internal sealed class EditeurModel(ArticleLibrary library, ArticleStore store, ArticleRenderer renderer, CurrentViewer viewers, TimeProvider clock)
    : PageModel
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

    public IActionResult OnGet(string id)
    {
        Id = id;
        if (IsNew)
        {
            Form = new EditorForm { Text = Template(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) };
            return Page();
        }

        if (store.Read(id) is not { } file)
            return NotFound();

        Form = new EditorForm { Path = file.Path, Text = file.Text, Version = file.Version };
        Show();
        return Page();
    }

    public IActionResult OnPostPreview(string id)
    {
        Id = id;
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
                TempData["Said"] = Form.As switch
                {
                    ArticleStatus.Published => "Enregistré et en ligne : la recherche le trouve déjà.",
                    ArticleStatus.Archived => "Archivé : il ne paraît plus, et son histoire est gardée.",
                    _ => "Gardé en brouillon : l’équipe seule le voit.",
                };
                return RedirectToPage(new { id = saved.ArticleId });
            case SaveOutcome.Conflict conflict:
                Conflict = ArticleStore.Differences(conflict.Current?.Text ?? "", Normal(Form.Text));
                Show();

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

    private static string Template(DateOnly today) => FormattableString.Invariant($"""
        ---
        id: identifiant-court
        title: "Titre, comme un client le dirait"
        slug: titre-du-tutoriel
        summary: "Ce que l’on obtient, en une phrase."
        theme: factures-devis-avoirs
        audience: client
        tags: []
        keywords: []
        related: []
        aliases: []
        created: {today:yyyy-MM-dd}
        updated: {today:yyyy-MM-dd}
        reviewed: {today:yyyy-MM-dd}
        status: draft
        ---

        ## Avant de commencer

        ## Pas à pas

        1. **Ouvrez le menu**
           Allez dans *Paramètres > …*, puis cliquez sur **…**.

        :::resultat
        Ce que l’on voit quand c’est réussi.
        :::

        ## Ce qui peut bloquer

        """);

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
    }
}
