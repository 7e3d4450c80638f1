using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class PoserModel(AskQuestion askQuestion, PostedFiles posted, CurrentViewer viewers, HelpIndex index, AskingVisit visit, FormClock forms) : PageModel
{
    public const string Address = "/questions/poser";

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    public AttachPanel Files { get; private set; } = AttachPanel.Empty;

    [BindProperty]
    public Guid SendKey { get; set; } = Guid.NewGuid();

    /// <summary>When the form was first opened, as only we can write it.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    [BindProperty]
    public Guid[] Attachments { get; set; } = [];

    /// <summary>Files that came before and are not to be sent after all.</summary>
    [BindProperty]
    public Guid[] Without { get; set; } = [];

    /// <summary>What the guard holds back; null for nothing.</summary>
    public GuardPanel? Held { get; private set; }

    /// <summary>What the last button did to the form; null for nothing.</summary>
    public string? Said { get; private set; }

    public IReadOnlyList<SearchHit> Suggestions { get; private set; } = [];

    /// <summary>The signed-in person's address; null for a guest.</summary>
    public string? SignedInAs { get; private set; }

    public async Task OnGetAsync(string? titre, bool prive, string? genre, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        ModelState.Clear();
        Form = new QuestionForm { Title = titre is { Length: > Ticket.TitleLength } ? titre[..Ticket.TitleLength] : titre ?? "", Private = prive };
        if (genre == "idee")
            Form = Form with { Kind = TicketKind.Idea };
        Suggestions = index.ForQuestion(Form.Title);
    }

    /// <summary>The suggestions without script: the same form again, with what exists beside it.</summary>
    public async Task OnPostSuggestAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        ModelState.Clear();
        Suggestions = index.ForQuestion(Form.Title);
    }

    /// <summary>Puts neutral words in place of what the guard found; nothing is sent before the asker has read it again.</summary>
    public Task OnPostMaskAsync(CancellationToken cancel)
    {
        Form = Form with { Title = Short(Masks.Over(Form.Title)), Body = Masks.Over(Form.Body), Name = Form.Name is { } name ? Masks.Over(name) : null };
        return ShowAgainAsync("Masqué. Relisez, puis envoyez.", cancel);
    }

    public Task OnPostPrivateAsync(CancellationToken cancel)
    {
        Form = Form with { Private = true };
        return ShowAgainAsync("La question est maintenant privée : seuls notre équipe et vous la lirez. Envoyez-la quand elle est prête.", cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? site, string? vouched, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var viewer = await viewers.ReadAsync(cancel);
        var address = MailAddress.TryParse(Form.Address);
        if (viewer.PersonId is null && address is null)
            ModelState.AddModelError("Form.Address", "Il manque une adresse complète, comme « nom@exemple.fr ».");

        // A field that people don't see and robots fill in. It comes back empty: whoever is no robot sends again.
        if (!string.IsNullOrEmpty(site))
            ModelState.AddModelError("", "Un champ que l’on ne voit pas était rempli, comme le font les robots. Il est vidé : envoyez de nouveau.");

        if (!ModelState.IsValid || Files.Faults.Count > 0)
        {
            Suggestions = index.ForQuestion(Form.Title);
            return Page();
        }

        var question = new NewQuestion(Form.Title.Trim(), Form.Body.Trim(), Form.Kind, !Form.Private, Form.Name?.Trim() ?? "")
        {
            Vouched = vouched ?? "",
            TookTime = forms.Since(Opened),
            AttachmentIds = Files.Ids,
            SendKey = SendKey,
        };
        switch (await askQuestion.RunAsync(question, viewer, address, cancel))
        {
            case AskOutcome.Published published:
                visit.Asked(HttpContext);
                TempData["Said"] = "Votre question est publiée. Nous vous écrivons dès qu’un agent a répondu.";
                return Redirect(Addresses.Question(published.Ticket.Id, published.Ticket.Title));
            case AskOutcome.Held waiting:
                visit.Asked(HttpContext);
                TempData["Said"] = "Votre question est gardée. L’équipe la lit, puis elle paraît ; nous vous écrivons dès qu’un agent a répondu.";
                return Redirect(Addresses.Question(waiting.Ticket.Id, waiting.Ticket.Title));
            case AskOutcome.TooMany:
                ModelState.AddModelError("", "Beaucoup de questions sont parties d’ici depuis une heure. Celle-ci n’est pas partie : envoyez-la un peu plus tard.");
                Suggestions = index.ForQuestion(Form.Title);
                return Page();
            case AskOutcome.HoldsPersonalData held:
                Held = Guard(held.Found, viewer.IsTeam);
                Suggestions = index.ForQuestion(Form.Title);
                return Page();
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

    internal static GuardPanel Guard(IReadOnlyList<Finding> found, bool byTeam) =>
        new(found, byTeam, $"{Address}?handler=Mask", $"{Address}?handler=Private");

    /// <summary>A mask may be longer than what it covers.</summary>
    private static string Short(string title) => title.Length <= Ticket.TitleLength ? title : title[..Ticket.TitleLength];

    private async Task ShowAgainAsync(string said, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        ModelState.Clear();
        Said = said;
        Suggestions = index.ForQuestion(Form.Title);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Opened ??= forms.Mark();
        SignedInAs = (await viewers.PersonAsync(cancel))?.Address;
        if (Request.HasFormContentType)
            Files = await posted.ReadAsync(Request.Form.Files, Attachments, Without, cancel);
    }

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
