using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Pages;

/// <summary>Changes what somebody wrote, for its author and for the team.</summary>
internal sealed class ModifierModel(EditMessage edit, CurrentViewer viewers) : PageModel
{
    public Ticket Ticket { get; private set; } = null!; // Set before the page is drawn, like the next.

    public Message Message { get; private set; } = null!;

    public bool IsQuestion => Message.Role == MessageRole.Question;

    public bool IsPublic => Ticket.IsPublic && Message.Audience == Audience.Public;

    public string Body { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>How many changes there were when the form was opened.</summary>
    public int Seen { get; private set; }

    /// <summary>Why it can't be changed as asked; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the last button did to the text; null for nothing.</summary>
    public string? Said { get; private set; }

    public GuardPanel? Held { get; private set; }

    /// <summary>False when nothing typed here can be kept any more: the text is shown to be taken away.</summary>
    public bool MayStill { get; private set; } = true;

    private string Here => $"/questions/{Ticket.Id}/modifier/{Message.Id}";

    public async Task<IActionResult> OnGetAsync(int id, int message, CancellationToken cancel)
    {
        if (await LoadAsync(id, message, cancel) is { } elsewhere)
            return elsewhere;

        (Body, Title, Seen) = (Message.Body, Ticket.Title, Message.Edits.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostMaskAsync(int id, int message, string? body, string? title, int seen, CancellationToken cancel)
    {
        if (await LoadAsync(id, message, cancel) is { } elsewhere)
            return elsewhere;

        (Body, Title, Seen, Said) = (Masks.Over(Cut(body, Message.MaxLength)), Cut(Masks.Over(Cut(title, Ticket.TitleLength)), Ticket.TitleLength), seen, "Masqué. Relisez, puis enregistrez.");
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int message, string? body, string? title, int seen, string? vouched, CancellationToken cancel)
    {
        if (await LoadAsync(id, message, cancel) is { } elsewhere)
            return elsewhere;

        (Body, Title, Seen) = (body?.Trim() ?? "", title?.Trim() ?? "", seen);
        ModelState.Clear();
        if (Refusal() is { } refusal)
            return Show(refusal);

        var viewer = await viewers.ReadAsync(cancel);
        switch (await edit.RunAsync(id, message, new EditDraft(Body, Title, seen) { Vouched = vouched ?? "" }, viewer, cancel))
        {
            case EditOutcome.Edited:
                TempData["Said"] = "La modification est enregistrée.";
                return Redirect(viewer.IsTeam ? $"/agents/fils/{id}#m{message}" : Addresses.Question(id, IsQuestion ? Title : Ticket.Title));
            case EditOutcome.ChangedMeanwhile:
                Seen = (await edit.LookAsync(id, message, viewer, cancel)).Message?.Edits.Count ?? seen;
                return Show("Quelqu’un a modifié ce texte pendant que vous écriviez. Rien n’est écrasé, et votre texte est ci-dessous : relisez celui d’aujourd’hui, puis enregistrez le vôtre s’il doit le remplacer.");
            case EditOutcome.HoldsPersonalData:
                Held = new GuardPanel(PersonalDataDetector.FindInAll(IsQuestion ? [Title, Body] : [Body]), viewer.IsTeam, $"{Here}?handler=Mask");
                return Page();
            default:
                return Show(Why(EditOutcome.Gone));
        }
    }

    private string? Refusal() => this switch
    {
        { Body.Length: 0 } => "Il ne reste rien : écrivez au moins un mot. Pour retirer un texte, demandez-le à l’équipe.",
        { Body.Length: > Message.MaxLength } => $"Le texte compte {Message.MaxLength} caractères au plus. Rien n’est enregistré et tout est gardé : raccourcissez-le.",
        { IsQuestion: true, Title.Length: 0 or > Ticket.TitleLength } => $"Le titre compte de 1 à {Ticket.TitleLength} caractères. Rien n’est enregistré et tout est gardé.",
        _ => null,
    };

    /// <summary>Null when it can be changed. What was typed into a form that came too late is shown with the reason.</summary>
    private async Task<IActionResult?> LoadAsync(int id, int message, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (viewer.PersonId is null)
            return Challenge();

        var view = await edit.LookAsync(id, message, viewer, cancel);
        if (view.Ticket is not { } ticket || view.Message is not { } said)
            return NotFound();

        (Ticket, Message) = (ticket, said);
        if (view.Refusal is not { } refusal)
            return null;

        if (refusal == EditOutcome.NotYours)
            return NotFound();

        (MayStill, Fault) = (false, Why(refusal));
        Body = Request.HasFormContentType ? Request.Form["body"].ToString() : said.Body;
        return Page();
    }

    private PageResult Show(string fault)
    {
        Fault = fault;
        return Page();
    }

    private static string Cut(string? text, int length) => text is not null && text.Length > length ? text[..length] : text?.Trim() ?? "";

    private static string Why(EditOutcome refusal) => refusal switch
    {
        EditOutcome.TooLate => "Un texte se modifie pendant un jour. Celui-ci est plus ancien : ajoutez plutôt un commentaire. Ce que vous avez écrit est ci-dessous.",
        EditOutcome.TooOften => $"Ce texte a déjà été modifié {Ticket.MostEdits} fois : ajoutez plutôt un commentaire. Ce que vous avez écrit est ci-dessous.",
        _ => "Ce texte a été retiré ou déplacé. Rien n’est enregistré, et ce que vous avez écrit est ci-dessous.",
    };
}
