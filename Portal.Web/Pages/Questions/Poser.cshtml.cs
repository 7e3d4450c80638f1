using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class PoserModel(AskQuestion askQuestion, CurrentViewer viewers, HelpIndex index, AskingVisit visit) : PageModel
{
    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public IReadOnlyList<SearchHit> Suggestions { get; private set; } = [];

    /// <summary>The signed-in person's address; null for a guest.</summary>
    public string? SignedInAs { get; private set; }

    public async Task OnGetAsync(string? titre, bool prive, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        ModelState.Clear();
        Form = new QuestionForm { Title = titre is { Length: > Ticket.TitleLength } ? titre[..Ticket.TitleLength] : titre ?? "", Private = prive };
        Suggestions = index.ForQuestion(Form.Title);
    }

    /// <summary>The suggestions without script: the same form again, with what exists beside it.</summary>
    public async Task OnPostSuggestAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        ModelState.Clear();
        Suggestions = index.ForQuestion(Form.Title);
    }

    public async Task<IActionResult> OnPostAsync(string? site, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var viewer = await viewers.ReadAsync(cancel);
        var address = MailAddress.TryParse(Form.Address);
        if (viewer.PersonId is null && address is null)
            ModelState.AddModelError("Form.Address", "Il manque une adresse complète, comme « nom@exemple.fr ».");

        // A field that people don't see and robots fill in.
        if (!ModelState.IsValid || !string.IsNullOrEmpty(site))
        {
            Suggestions = index.ForQuestion(Form.Title);
            return Page();
        }

        var question = new NewQuestion(Form.Title.Trim(), Form.Body.Trim(), Form.Kind, !Form.Private, Form.Name?.Trim() ?? "");
        switch (await askQuestion.RunAsync(question, viewer, address, cancel))
        {
            case AskOutcome.Published published:
                visit.Asked(HttpContext);
                TempData["Said"] = "Votre question est publiée. Nous vous écrivons dès qu’un agent a répondu.";
                return Redirect(Addresses.Question(published.Ticket.Id, published.Ticket.Title));
            case AskOutcome.TooManyLinks:
                ModelState.AddModelError("Form.Address", "Plusieurs liens sont déjà partis à cette adresse : ouvrez le dernier, ou revenez dans une heure.");
                return Page();
            case AskOutcome.ConfirmAddress sent:
                visit.Asked(HttpContext);
                TempData["SentTo"] = sent.Address;
                return RedirectToPage("/Questions/Envoyee");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task LoadAsync(CancellationToken cancel) => SignedInAs = (await viewers.PersonAsync(cancel))?.Address;

    public sealed record QuestionForm
    {
        [Required(ErrorMessage = "Dites en une phrase ce que vous cherchez.")]
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        [StringLength(Ticket.TitleLength, ErrorMessage = "La phrase compte {1} caractères au plus ; gardez le détail pour la suite.")]
        public string Title { get; init; } = "";

        public TicketKind Kind { get; init; }

        [Required(ErrorMessage = "Décrivez ce qui se passe.")]
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        [StringLength(Message.MaxLength, ErrorMessage = "Le texte compte {1} caractères au plus. Tout est gardé : raccourcissez-le.")]
        public string Body { get; init; } = "";

        public bool Private { get; init; }

        [StringLength(Ticket.AskerNameLength, ErrorMessage = "Le nom affiché compte {1} caractères au plus.")]
        [RegularExpression("[^@]*", ErrorMessage = "Le nom affiché est public : n’y mettez pas d’adresse.")]
        public string? Name { get; init; }

        public string? Address { get; init; }
    }
}
