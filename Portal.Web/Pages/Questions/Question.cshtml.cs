using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class QuestionModel(
    ReadTicket readTicket, CurrentViewer viewers, ArticleLibrary library, ArticleRenderer renderer, Neighbours neighbours,
    CommentOnTicket commentOnTicket, ShareProblem shareProblem, FollowTicket followTicket, SayOutcome sayOutcome,
    IOptions<PortalOptions> portal, IOptions<BrandOptions> brand) : PageModel
{
    private const int CommentLength = 20_000;

    public Viewer Viewer { get; private set; } = Viewer.Visitor;

    public TicketView View { get; private set; } = null!; // Set before the page is drawn.

    public bool SignedIn => Viewer.PersonId is not null;

    public Theme? Theme => library.Themes.FirstOrDefault(theme => theme.Slug.ToString() == View.Ticket.Theme);

    public IReadOnlyList<SearchHit> Similar { get; private set; } = [];

    public string CommentText { get; private set; } = "";

    public string? CommentFault { get; private set; }

    public string Canonical => new Uri(portal.Value.PublicUrl!, Addresses.Question(View.Ticket.Id, View.Ticket.Title)).AbsoluteUri; // Checked at start.

    public string? Structured => StructuredData.Of(View, Canonical, brand.Value.Name);

    /// <summary>The last step of an access request, in words for the asker; null when there is none for this viewer.</summary>
    public string? AccessNews => View.Events.LastOrDefault(e => e.Event.Kind == TicketEventKind.AccessStep && View.AskedByViewer && !Viewer.IsTeam) is { } last
        ? AccessWords.ForInvitee(last.Event)
        : null;

    public bool ViewerMayOpenClients => View.AskedByViewer;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
            return NotFound();

        var address = Addresses.Question(View.Ticket.Id, View.Ticket.Title);
        return Request.Path == address ? Page() : RedirectPermanent(address);
    }

    public async Task<IActionResult> OnPostCommentAsync(string key, string? body, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !SignedIn)
            return SignedIn ? NotFound() : Challenge();

        var text = body?.Trim() ?? "";
        if (text.Length is 0 or > CommentLength)
        {
            (CommentText, CommentFault) = (text, text.Length == 0 ? "Écrivez votre commentaire." : $"Votre commentaire compte {text.Length} caractères ; il en faut {CommentLength} au plus. Tout est gardé.");
            return Page();
        }

        return await commentOnTicket.RunAsync(View.Ticket.Id, text, Viewer, cancel) ? Done("Votre commentaire est publié.") : NotFound();
    }

    public async Task<IActionResult> OnPostSameAsync(string key, string? address, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
            return NotFound();

        return await shareProblem.RunAsync(View.Ticket.Id, Viewer, MailAddress.TryParse(address), cancel) switch
        {
            ShareOutcome.Counted => Done("C’est noté : nous vous écrirons dès qu’il y a du nouveau."),
            ShareOutcome.ConfirmAddress => Done("Un lien vous est envoyé : confirmez votre adresse et vous suivez cette question."),
            ShareOutcome.AddressNeeded => Done("Il manque une adresse complète, comme « nom@exemple.fr ». Rien n’a été envoyé."),
            ShareOutcome.TooManyLinks => Done("Plusieurs liens sont déjà partis à cette adresse : ouvrez le dernier, ou revenez dans une heure."),
            _ => NotFound(),
        };
    }

    public Task<IActionResult> OnPostFollowAsync(string key, CancellationToken cancel) => FollowAsync(key, follow: true, cancel);

    public Task<IActionResult> OnPostUnfollowAsync(string key, CancellationToken cancel) => FollowAsync(key, follow: false, cancel);

    public Task<IActionResult> OnPostResolvedAsync(string key, CancellationToken cancel) =>
        SayAsync(key, works: true, "Merci : la question est confirmée comme résolue.", cancel);

    public Task<IActionResult> OnPostStuckAsync(string key, CancellationToken cancel) =>
        SayAsync(key, works: false, "La question est rouverte. Dites ci-dessous ce qui bloque encore : un agent reprend.", cancel);

    public SafeHtml Html(MessageView message) => renderer.Message(message.Message.Body);

    public IEnumerable<Article> Cited(MessageView answer) => answer.Message.Citations.OrderBy(citation => citation.Place)
        .Select(citation => library.Find(citation.ArticleId)).OfType<Article>()
        .Where(article => article.Status == ArticleStatus.Published);

    private async Task<IActionResult> FollowAsync(string key, bool follow, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !SignedIn)
            return SignedIn ? NotFound() : Challenge();

        return await followTicket.RunAsync(View.Ticket.Id, follow, Viewer, cancel)
            ? Done(follow ? "Vous suivez cette question par mail." : "Vous ne suivez plus cette question.")
            : NotFound();
    }

    private async Task<IActionResult> SayAsync(string key, bool works, string said, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !SignedIn)
            return SignedIn ? NotFound() : Challenge();

        return await sayOutcome.RunAsync(View.Ticket.Id, works, Viewer, cancel) ? Done(said) : NotFound();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        Viewer = await viewers.ReadAsync(cancel);
        if (!int.TryParse(key.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await readTicket.RunAsync(id, Viewer, cancel) is not { } view)
            return false;

        View = view;
        Similar = neighbours.OfQuestion(id, view.Ticket.Title);
        return true;
    }

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;
        return Redirect(Addresses.Question(View.Ticket.Id, View.Ticket.Title));
    }
}
