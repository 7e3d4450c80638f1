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
using Portal.Web.Kept;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed partial class QuestionModel(
    ReadTicket readTicket, FindMergedTicket findMerged, RateTicket rateTicket, CurrentViewer viewers, ArticleLibrary library, ArticleRenderer renderer,
    Neighbours neighbours, ShareProblem shareProblem, FollowTicket followTicket, SayOutcome sayOutcome,
    AcceptAnswer acceptAnswer, ReadReview readReview, ListTags listTags, AskingVisit visit, FormClock forms, IOptions<PortalOptions> portal, IOptions<BrandOptions> brand, TimeProvider clock) : PageModel
{
    public Viewer Viewer { get; private set; } = Viewer.Visitor;

    public TicketView View { get; private set; } = null!; // Set before the page is drawn.

    public bool SignedIn => Viewer.PersonId is not null;

    public Theme? Theme => library.Themes.FirstOrDefault(theme => theme.Slug.ToString() == View.Ticket.Theme);

    public IReadOnlyList<SearchHit> Similar { get; private set; } = [];

    /// <summary>What the asker thought of it, for them and the team; null while nothing was said.</summary>
    public Satisfaction? Satisfaction { get; private set; }

    /// <summary>The path of this page without what a button added.</summary>
    public string Here => Addresses.Question(View.Ticket.Id, View.Ticket.Title);

    public string Canonical => new Uri(portal.Value.PublicUrl!, Addresses.Question(View.Ticket.Id, View.Ticket.Title)).AbsoluteUri; // Checked at start.

    public string? Structured => StructuredData.Of(View, Canonical, brand.Value.Name);

    /// <summary>The last step of an access request, in words for the asker; null when there is none for this viewer.</summary>
    public string? AccessNews => View.Events.LastOrDefault(e => e.Event.Kind == TicketEventKind.AccessStep && View.AskedByViewer && !Viewer.IsTeam) is { } last
        ? AccessWords.ForInvitee(last.Event)
        : null;

    public bool ViewerMayOpenClients => View.AskedByViewer;

    /// <summary>What became of a question the team reads first, for its asker and the team; null for any other.</summary>
    public HeldPost? Review { get; private set; }

    /// <summary>The viewer's own comments that the team has not read yet.</summary>
    public IReadOnlyList<string> WaitingComments { get; private set; } = [];

    public IReadOnlyList<Tag> Tags { get; private set; } = [];

    /// <summary>The reader was writing a question of their own, and opened what was suggested.</summary>
    public bool CameToAsk { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, string? de, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
            return await MergedAsync(key, cancel) is { } target ? RedirectPermanent($"/questions/{target}") : NotFound();

        Satisfaction = View.AskedByViewer || Viewer.IsTeam ? await rateTicket.ReadAsync(View.Ticket.Id, cancel) : null;
        var address = Addresses.Question(View.Ticket.Id, View.Ticket.Title);
        if (CameToAsk = de == AskingVisit.Mark && View.Ticket.IsPublic)
            visit.Opened(HttpContext, string.Create(CultureInfo.InvariantCulture, $"question {View.Ticket.Id}"));
        else
            HttpContext.KeepWhileUnchanged(Similar.Where(hit => hit.Kind == HitKind.Question).Select(hit => int.Parse(hit.Id, CultureInfo.InvariantCulture)).Append(View.Ticket.Id));
        return Request.Path == address ? Page() : RedirectPermanent(address);
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

    public async Task<IActionResult> OnPostRateAsync(string key, bool? happy, string? line, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !SignedIn)
            return SignedIn ? NotFound() : Challenge();

        if (happy is not { } face)
            return Done("Choisissez d’abord un des deux visages : rien n’est parti.");

        return await rateTicket.RunAsync(View.Ticket.Id, face, line ?? "", Viewer, cancel) switch
        {
            RateOutcome.Rated => Done("Merci, votre avis est transmis à l’équipe."),
            RateOutcome.RatedAlready => Done("Votre avis était déjà donné : il n’a pas changé."),
            RateOutcome.NothingToRate => Done("L’équipe n’a pas encore répondu : votre avis pourra suivre."),
            _ => NotFound(),
        };
    }

    public Task<IActionResult> OnPostFollowAsync(string key, CancellationToken cancel) => FollowAsync(key, follow: true, cancel);

    public Task<IActionResult> OnPostUnfollowAsync(string key, CancellationToken cancel) => FollowAsync(key, follow: false, cancel);

    public Task<IActionResult> OnPostResolvedAsync(string key, CancellationToken cancel) =>
        SayAsync(key, works: true, "Merci : la question est confirmée comme résolue.", cancel);

    public Task<IActionResult> OnPostStuckAsync(string key, CancellationToken cancel) =>
        SayAsync(key, works: false, "La question est rouverte. Dites ci-dessous ce qui bloque encore : un agent reprend.", cancel);

    public async Task<IActionResult> OnPostAcceptAsync(string key, int answer, bool accept, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel) || !SignedIn)
            return SignedIn ? NotFound() : Challenge();

        return await acceptAnswer.RunAsync(View.Ticket.Id, answer, accept, Viewer, cancel)
            ? Done(accept ? "La réponse est marquée comme la bonne." : "La réponse n’est plus marquée comme la bonne.")
            : NotFound();
    }

    /// <summary>Whether this viewer may still change those words. How often they did is asked when they try.</summary>
    public bool MayEdit(MessageView said) => SignedIn && View.Ticket.RefusesEdit(said.Message, Viewer, clock.GetUtcNow()) is null;

    public SafeHtml Html(MessageView message) => renderer.Message(message.Message.Body);

    public IEnumerable<CitedArticle> Cited(MessageView answer) =>
        CitedArticle.Of(answer.Message, library).Where(cited => cited.Article.IsForEverybody);

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

    /// <summary>Where a merged question is now; null for one that was not merged.</summary>
    private async Task<int?> MergedAsync(string key, CancellationToken cancel) =>
        int.TryParse(key.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await findMerged.RunAsync(id, Viewer, cancel) is var target && target != id
            ? target
            : null;

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        Viewer = await viewers.ReadAsync(cancel);
        if (!int.TryParse(key.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await readTicket.RunAsync(id, Viewer, cancel) is not { } view)
            return false;

        View = view;
        Review = await readReview.RunAsync(view.Ticket, Viewer, cancel);
        WaitingComments = await readReview.WaitingCommentsAsync(id, Viewer, cancel);
        Opened ??= SignedIn ? forms.Mark() : null;
        Tags = await listTags.OfTicketAsync(id, cancel);
        Similar = neighbours.OfQuestion(id, view.Ticket.Title);
        return true;
    }

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;
        return Redirect(Addresses.Question(View.Ticket.Id, View.Ticket.Title));
    }
}
