using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>A macro is written, looked at and changed.</summary>
internal sealed class MacroModel(
    ListMacros listMacros, EditMacro editMacro, ArticleLibrary library, ArticleRenderer renderer, MacroFilling filling, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public MacroForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public static IReadOnlyList<(string Name, string Words)> Variables { get; } =
    [
        ("{{salutation}}", "« Bonjour Nora, », ou « Bonjour, » sans nom"), ("{{demandeur}}", "le nom que le demandeur a choisi de montrer"),
        ("{{numero}}", "le numéro du fil"), ("{{titre}}", "son titre"), ("{{lien}}", "son adresse"), ("{{agent}}", "votre prénom"),
        ("{{equipe}}", "votre équipe"), ("{{marque}}", "le nom de l’entreprise"), ("{{tutoriel:acces-comptable}}", "un lien vers ce tutoriel"),
    ];

    public static IEnumerable<TicketStatus> Statuses => Enum.GetValues<TicketStatus>().Where(status => status != TicketStatus.New);

    public IReadOnlyList<Theme> Themes => library.Themes;

    public bool IsNew => Key == "nouvelle";

    public SafeHtml Preview { get; private set; } = SafeHtml.Empty;

    public IReadOnlyList<string> WithoutValue { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!IsNew)
        {
            if (Id is not { } id || await listMacros.FindAsync(id, await viewers.ReadAsync(cancel), cancel) is not { } macro)
                return NotFound();

            Form = MacroForm.From(macro);
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!IsNew && Id is null)
            return NotFound();

        foreach (var unknown in MacroVariables.Unknown(Form.Body ?? ""))
            ModelState.AddModelError("Form.Body", $"Il n’y a pas de variable {unknown}. Prenez-en une de la liste sous le texte, ou des mots.");
        foreach (var missing in MissingTutorials())
            ModelState.AddModelError("Form.Body", $"Il n’y a pas de tutoriel {missing} : vérifiez l’identifiant dans sa fiche.");
        if (ModelState.IsValid && !Form.Shown)
        {
            var outcome = await editMacro.RunAsync(Id, Form.ToText(), await viewers.ReadAsync(cancel), cancel);
            if (outcome != EditMacroOutcome.Kept)
                return NotFound();

            TempData["Said"] = "La macro est enregistrée.";
            return Redirect("/agents/macros");
        }

        await ShowAsync(cancel);
        return Page();
    }

    private int? Id => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private IEnumerable<string> MissingTutorials() => MacroVariables.Left(Form.Body ?? "")
        .Select(variable => variable[2..^2].Split('|')[0].Trim())
        .Where(name => name.StartsWith(MacroVariables.Tutorial, StringComparison.Ordinal))
        .Select(name => name[MacroVariables.Tutorial.Length..].Trim()).Where(id => library.Find(id) is null);

    private async Task ShowAsync(CancellationToken cancel)
    {
        var filled = MacroVariables.Fill(Form.Body ?? "", await filling.ExampleAsync(await viewers.ReadAsync(cancel), cancel));
        (Preview, WithoutValue) = (renderer.Message(filled), MacroVariables.Left(filled));
    }

    public sealed record MacroForm
    {
        [Required(ErrorMessage = "Donnez un nom à la macro."), StringLength(Macro.NameLength, ErrorMessage = "Le nom compte {1} caractères au plus.")]
        public string? Name { get; init; }

        [Required(ErrorMessage = "Écrivez le texte de la macro."), StringLength(Macro.BodyLength, ErrorMessage = "Le texte compte {1} caractères au plus.")]
        public string? Body { get; init; }

        public TicketStatus? Then { get; init; }

        [StringLength(Ticket.ThemeLength)]
        public string? Theme { get; init; }

        [StringLength(ArticleCitation.ArticleIdLength)]
        public string? ArticleId { get; init; }

        public bool TakesIt { get; init; }
        public bool ForTeam { get; init; }

        /// <summary>The preview was asked for; nothing is kept.</summary>
        public bool Shown { get; init; }

        public static MacroForm From(Macro macro) => new()
        {
            Name = macro.Name,
            Body = macro.Body,
            Then = macro.Then,
            Theme = macro.Theme,
            ArticleId = macro.ArticleIds is [var first, ..] ? first : null,
            TakesIt = macro.TakesIt,
            ForTeam = macro.IsTeams,
        };

        public MacroText ToText() => new(
            (Name ?? "").Trim(), (Body ?? "").Trim(), Then == TicketStatus.New ? null : Then, Theme ?? "", TakesIt, ArticleId is null ? [] : [ArticleId], ForTeam);
    }
}
