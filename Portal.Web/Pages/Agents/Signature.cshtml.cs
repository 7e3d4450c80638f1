using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class SignatureModel(EditSignature editSignature, ReadAuthors readAuthors, CurrentViewer viewers, IOptions<BrandOptions> brand)
    : PageModel
{
    [BindProperty]
    public SignatureForm Form { get; set; } = new();

    /// <summary>As customers will see it with what is typed.</summary>
    public Author Card { get; private set; } = null!; // Set before the page is drawn.

    public IReadOnlyList<string> LinesIn(SignatureLanguage language) =>
        SignatureLines.InMail(new SignedBy(Form.ToSignature(), Card.Team, language), brand.Value);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await editSignature.ReadAsync(viewer, cancel) is not { } agent)
            return NotFound();

        Form = SignatureForm.From(agent);
        await ShowAsync(viewer, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var line in Form.ToSignature().LinkLines.Where(line => !IsWebAddress(line)))
            ModelState.AddModelError("Form.Links", $"« {line} » n’est pas une adresse entière : écrivez-la comme https://www.exemple.fr. Le reste est gardé.");
        var viewer = await viewers.ReadAsync(cancel);
        if (ModelState.IsValid && !Form.Shown && await editSignature.RunAsync(viewer, Form.FirstName, Form.ToSignature(), cancel))
        {
            TempData["Said"] = "Votre signature est enregistrée. Elle vaut aussi pour vos réponses passées, sur les pages.";
            return RedirectToPage();
        }

        await ShowAsync(viewer, cancel);
        return Page();
    }

    private async Task ShowAsync(Viewer viewer, CancellationToken cancel)
    {
        var today = await readAuthors.InPublicAsync(viewer.RequiredPersonId, cancel);
        Card = today with
        {
            Name = Form.FirstName,
            Initials = ReadAuthors.InitialsOf(Form.FullName ?? ""),
            Telephone = Form.TelephoneInPublic ? Form.Telephone ?? "" : "",
        };
    }

    private static bool IsWebAddress(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && !line.Contains(' ', StringComparison.Ordinal);

    public sealed record SignatureForm
    {
        private const string TooLong = "Ce champ compte {1} caractères au plus.";

        [Required(ErrorMessage = "Donnez le prénom que le public verra."), StringLength(Person.NameLength, ErrorMessage = TooLong)]
        public string FirstName { get; init; } = "";

        [StringLength(120, ErrorMessage = TooLong)]
        public string? FullName { get; init; }

        [StringLength(120, ErrorMessage = TooLong)]
        public string? JobTitle { get; init; }

        [StringLength(40, ErrorMessage = TooLong)]
        public string? Telephone { get; init; }

        public bool TelephoneInPublic { get; init; }

        [StringLength(600, ErrorMessage = TooLong)]
        public string? Links { get; init; }

        [StringLength(200, ErrorMessage = TooLong)]
        public string? Closing { get; init; }

        [StringLength(120, ErrorMessage = TooLong)]
        public string? EnglishJobTitle { get; init; }

        [StringLength(200, ErrorMessage = TooLong)]
        public string? EnglishClosing { get; init; }

        /// <summary>The preview was asked for; nothing is kept.</summary>
        public bool Shown { get; init; }

        public static SignatureForm From(Agent agent) => new()
        {
            FirstName = agent.FirstName,
            FullName = agent.Signature.FullName,
            JobTitle = agent.Signature.JobTitle,
            Telephone = agent.Signature.Telephone,
            TelephoneInPublic = agent.Signature.TelephoneInPublic,
            Links = agent.Signature.Links,
            Closing = agent.Signature.Closing,
            EnglishJobTitle = agent.Signature.EnglishJobTitle,
            EnglishClosing = agent.Signature.EnglishClosing,
        };

        public Signature ToSignature() => new()
        {
            FullName = FullName ?? "",
            JobTitle = JobTitle ?? "",
            Telephone = Telephone ?? "",
            TelephoneInPublic = TelephoneInPublic,
            Links = (Links ?? "").ReplaceLineEndings("\n"),
            Closing = Closing ?? "",
            EnglishJobTitle = EnglishJobTitle ?? "",
            EnglishClosing = EnglishClosing ?? "",
        };
    }
}
