using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;
using Portal.Web.Pages.Parts;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Pages;

/// <summary>What people write under a question, and what is said of a comment that can't be taken as it is.</summary>
internal sealed partial class QuestionModel
{
    private const int CommentLength = 20_000;

    [BindProperty]
    public Guid SendKey { get; set; } = Guid.NewGuid();

    [BindProperty]
    public Guid[] Attachments { get; set; } = [];

    /// <summary>Files that came before and are not to be sent after all.</summary>
    [BindProperty]
    public Guid[] Without { get; set; } = [];

    /// <summary>When the form was first opened, as only we can write it.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    public AttachPanel Files { get; private set; } = AttachPanel.Empty;

    public string CommentText { get; private set; } = "";

    /// <summary>What the last button did to the comment; null for nothing.</summary>
    public string? CommentSaid { get; private set; }

    public string? CommentFault { get; private set; }

    /// <summary>What somebody wrote under a question that isn't there; null while it is.</summary>
    public string? LostText { get; private set; }

    /// <summary>What the guard holds back of the comment; null for nothing.</summary>
    public GuardPanel? Held { get; private set; }

    internal static GuardPanel Guard(IReadOnlyList<Finding> found, bool byTeam, string page, bool maySayToTeam) =>
        new(found, byTeam, $"{page}?handler=Mask", maySayToTeam ? $"{page}?handler=CommentToTeam" : "", "Envoyer à l’équipe seulement");

    public Task<IActionResult> OnPostCommentAsync(
        string key, string? body, string? vouched, [FromServices] CommentOnTicket comment, [FromServices] PostedFiles posted, CancellationToken cancel) =>
        CommentAsync(key, body, new CommentDraft("") { Vouched = vouched ?? "", TookTime = forms.Since(Opened) }, comment, posted, cancel);

    public Task<IActionResult> OnPostCommentToTeamAsync(
        string key, string? body, [FromServices] CommentOnTicket comment, [FromServices] PostedFiles posted, CancellationToken cancel) =>
        CommentAsync(key, body, new CommentDraft("", ToTeamOnly: true), comment, posted, cancel);

    /// <summary>The comment again with neutral words in place of what the guard found.</summary>
    public async Task<IActionResult> OnPostMaskAsync(string key, string? body, [FromServices] PostedFiles posted, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
            return await NowhereAsync(key, Cut(body), cancel);

        await ReceiveFilesAsync(posted, cancel);
        (CommentText, CommentSaid) = (Masks.Over(Cut(body)), "Masqué. Relisez, puis publiez.");
        return Page();
    }

    private async Task<IActionResult> CommentAsync(
        string key, string? body, CommentDraft draft, CommentOnTicket comment, PostedFiles posted, CancellationToken cancel)
    {
        if ((await viewers.ReadAsync(cancel)).PersonId is null)
            return Challenge();

        var text = body?.Trim() ?? "";
        await ReceiveFilesAsync(posted, cancel);
        if (!await LoadAsync(key, cancel))
            return await NowhereAsync(key, text, cancel);

        if (text.Length is 0 or > CommentLength || Files.Faults.Count > 0)
            return ShowAgain(text, text.Length == 0 ? "Écrivez votre commentaire." : text.Length <= CommentLength ? null : $"Votre commentaire compte {text.Length} caractères ; il en faut {CommentLength} au plus. Tout est gardé.");

        switch (await comment.RunAsync(View.Ticket.Id, draft with { Body = text, AttachmentIds = Files.Ids, SendKey = SendKey }, Viewer, cancel))
        {
            case CommentOutcome.Posted:
                return Done(draft.ToTeamOnly ? "Votre message est envoyé à l’équipe. Personne d’autre ne le voit." : "Votre commentaire est publié.");
            case CommentOutcome.Held:
                return Done("Votre commentaire est gardé. L’équipe le lit, puis il paraît.");
            case CommentOutcome.TooMany:
                return ShowAgain(text, "Vous avez beaucoup écrit depuis une heure : celui-ci n’est pas parti. Tout est gardé, envoyez-le un peu plus tard.");
            case CommentOutcome.HoldsPersonalData held:
                (CommentText, Held) = (text, Guard(held.Found, Viewer.IsTeam, Here, maySayToTeam: View.Reach >= Audience.Participants));
                return Page();
            default:
                return await NowhereAsync(key, text, cancel);
        }
    }

    private PageResult ShowLost(string text)
    {
        (LostText, Response.StatusCode) = (text, StatusCodes.Status404NotFound);
        return Page();
    }

    private PageResult ShowAgain(string text, string? why)
    {
        (CommentText, CommentFault) = (text, why);
        return Page();
    }

    private async Task ReceiveFilesAsync(PostedFiles posted, CancellationToken cancel) =>
        Files = await posted.ReadAsync(Request.Form.Files, Attachments, Without, cancel);

    private static string Cut(string? body) => body is { Length: > Message.MaxLength } ? body[..Message.MaxLength] : body?.Trim() ?? "";

    /// <summary>The question went while somebody wrote under it, or never was: either way they have their words back, and nobody learns which.</summary>
    private async Task<IActionResult> NowhereAsync(string key, string text, CancellationToken cancel)
    {
        if (await ShowMergedAsync(key, text, cancel))
            return Page();

        return text.Length == 0 ? NotFound() : ShowLost(text);
    }

    /// <summary>A comment that was being written while the question was merged: nothing is lost, and it is sent where its author now looks.</summary>
    private async Task<bool> ShowMergedAsync(string key, string text, CancellationToken cancel)
    {
        if (await MergedAsync(key, cancel) is not { } target || !await LoadAsync(target.ToString(CultureInfo.InvariantCulture), cancel))
            return false;

        RouteData.Values["key"] = HttpContext.Request.RouteValues["key"] = target.ToString(CultureInfo.InvariantCulture);
        (CommentText, CommentFault) = (text, "Cette question vient d’être réunie avec celle-ci. Rien n’est parti et votre texte est gardé : relisez, puis envoyez.");
        return true;
    }
}
