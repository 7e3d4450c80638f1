using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Insights;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;

namespace Portal.Web.Pages;

/// <summary>An agent rereads what a private exchange would tell everybody, and has its asker asked.</summary>
internal sealed class PublierModel(SuggestPublicWording suggest, AskToPromote ask, CurrentViewer viewers) : PageModel
{
    [BindProperty]
    public WordingForm Form { get; set; } = new();

    [FromRoute]
    public int Id { get; set; }

    /// <summary>What was masked in the words the portal suggests.</summary>
    public IReadOnlyList<string> Hidden { get; private set; } = [];

    public GuardPanel? Guard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await suggest.RunAsync(Id, await viewers.ReadAsync(cancel), cancel) is not { } suggested)
            return NotFound();

        Form = new WordingForm { Title = suggested.Wording.Title, Question = suggested.Wording.Question, Answer = suggested.Wording.Answer };
        Hidden = suggested.Hidden;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? vouched, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        return await ask.RunAsync(Id, Form.Wording, vouched ?? "", await viewers.ReadAsync(cancel), cancel) switch
        {
            PromoteOutcome.Asked => Done(),
            PromoteOutcome.WordsMissing => Refuse("Il manque un titre, la question ou la réponse. Rien n’est parti."),
            PromoteOutcome.AskedAlready => Refuse("Le demandeur a déjà reçu une demande et peut encore y répondre. Rien d’autre n’est parti."),
            PromoteOutcome.PublicAlready => Refuse("Ce fil a déjà donné une question publique. Rien n’est parti."),
            PromoteOutcome.HoldsPersonalData held => Stop(held.Found),
            _ => NotFound(),
        };
    }

    /// <summary>The words as they were typed, with what the guard found masked.</summary>
    public async Task<IActionResult> OnPostMaskAsync(CancellationToken cancel)
    {
        if (!(await viewers.ReadAsync(cancel)).IsTeam)
            return NotFound();

        ModelState.Clear();
        Form = new WordingForm { Title = Masks.Over(Form.Title ?? ""), Question = Masks.Over(Form.Question ?? ""), Answer = Masks.Over(Form.Answer ?? "") };
        return Page();
    }

    private RedirectResult Done()
    {
        TempData["Said"] = "Le demandeur est prié par courriel de donner son accord. Rien n’est public avant.";
        return Redirect($"/agents/fils/{Id}");
    }

    private PageResult Stop(IReadOnlyList<Finding> found)
    {
        Guard = new GuardPanel(found, ByTeam: true, $"/agents/fils/{Id}/publier?handler=Mask");
        return Page();
    }

    private PageResult Refuse(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }

    public sealed record WordingForm
    {
        [Required(ErrorMessage = "Donnez un titre."), StringLength(Ticket.TitleLength, ErrorMessage = "Le titre est trop long : {1} caractères au plus.")]
        public string Title { get; init; } = "";

        [Required(ErrorMessage = "Il manque la question.")]
        public string Question { get; init; } = "";

        [Required(ErrorMessage = "Il manque la réponse.")]
        public string Answer { get; init; } = "";

        internal PublicWording Wording => new(Title.Trim(), Question.Trim(), Answer.Trim());
    }
}
