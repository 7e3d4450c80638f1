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

    public Author Card { get; private set; } = null!; // Set before the page is drawn.

    public IEnumerable<string> MailLines => new[] { Form.Closing, Form.FullName, Form.JobTitle, Form.Telephone }
        .OfType<string>().Concat(brand.Value.SignatureFrame).Where(line => line.Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await editSignature.ReadAsync(viewer, cancel) is not { } agent)
            return NotFound();

        Form = new SignatureForm
        {
            FirstName = agent.FirstName,
            FullName = agent.Signature.FullName,
            JobTitle = agent.Signature.JobTitle,
            Telephone = agent.Signature.Telephone,
            Closing = agent.Signature.Closing,
        };
        Card = await readAuthors.OfAgentAsync(viewer.RequiredPersonId, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (ModelState.IsValid && await editSignature.RunAsync(viewer, Form.FirstName, Form.ToSignature(), cancel))
        {
            TempData["Said"] = "Votre signature est enregistrée. Elle vaut aussi pour vos réponses passées, sur les pages.";
            return RedirectToPage();
        }

        Card = await readAuthors.OfAgentAsync(viewer.RequiredPersonId, cancel);
        return Page();
    }

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

        [StringLength(200, ErrorMessage = TooLong)]
        public string? Closing { get; init; }

        public Signature ToSignature() => new()
        {
            FullName = FullName ?? "",
            JobTitle = JobTitle ?? "",
            Telephone = Telephone ?? "",
            Closing = Closing ?? "",
        };
    }
}
