using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>One ticket on the desk: the talk, the composer, and what helps beside them.</summary>
internal sealed partial class FilModel(
    ReadTicket readTicket, FindMergedTicket findMerged, ListSavedViews listViews, ReadQueue readQueue, ReadAccessOfTicket readAccess, ReadAsker readAsker,
    ReadTeam readTeam, ReadComposer readComposer, ListRemovals listRemovals, ListTags listTags,
    MoveTicket moveTicket, TakeTicket takeTicket, CancelAccessRequest cancelAccessRequest, ResendAccess resendAccess,
    ArticleLibrary library, ArticleRenderer renderer, HelpIndex index, CurrentViewer viewers, IOptions<WritingOptions> writing, FrenchDates dates)
    : PageModel
{
    private const int Suggestions = 4;

    [BindProperty(SupportsGet = true)]
    public string? Vue { get; set; }

    public TicketView View { get; private set; } = null!; // Set before the page is drawn, like the three below.

    public ComposerView Composer { get; private set; } = null!;

    public QueuePanel Panel { get; private set; } = null!;

    public ManagePanel Manage { get; private set; } = null!;

    public Person Asker { get; private set; } = null!;

    /// <summary>Whoever looks.</summary>
    public Guid Me { get; private set; }

    public string AssigneeName { get; private set; } = "";

    public bool IsMine { get; private set; }

    public IReadOnlyList<PersonAccount> AskerAccounts { get; private set; } = [];

    public IReadOnlyList<TicketAccess> Accesses { get; private set; } = [];

    public IReadOnlyList<SearchHit> Suggested { get; private set; } = [];

    public IReadOnlyList<SearchHit> Similar { get; private set; } = [];

    /// <summary>What of the ticket is away, and why.</summary>
    public IReadOnlyList<Removal> Removals { get; private set; } = [];

    public IReadOnlyList<Theme> Themes => library.Themes;

    /// <summary>The access asked for from here is open: what the asker came for is done, unless they say otherwise.</summary>
    public bool IsLikelyResolved => View.Ticket.MayBecome(TicketStatus.Resolved) && View.Ticket.Status is not (TicketStatus.Resolved or TicketStatus.Closed)
        && Accesses.Any(access => access.Request.State == AccessState.Active);

    public IEnumerable<TicketStatus> NextStatuses => Enum.GetValues<TicketStatus>().Where(View.Ticket.MayBecome);

    /// <summary>Messages and events in the order they came.</summary>
    public IEnumerable<(MessageView? Message, EventView? Event)> Lines => View.Messages
        .Select(message => (message.Message.PostedAt, (MessageView?)message, (EventView?)null))
        .Concat(View.Events.Where(IsNews).Select(e => (e.Event.At, (MessageView?)null, (EventView?)e)))
        .OrderBy(line => line.Item1)
        .Select(line => (line.Item2, line.Item3));

    private Viewer _viewer = Viewer.Visitor;

    /// <param name="messageId">Null for the whole ticket.</param>
    public Removal? RemovalOf(int? messageId) => Removals.LastOrDefault(removal => removal.MessageId == messageId);

    /// <summary>An agent may change all but a colleague's note, at any time.</summary>
    public bool MayEdit(Message message) => View.Ticket.RefusesEdit(message, _viewer, message.PostedAt) is null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return await findMerged.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is var target && target != id ? RedirectPermanent($"/agents/fils/{target}") : NotFound();

        Draft = ReplyForm.From(Composer.Draft);
        return Page();
    }

    /// <summary>The talk alone, for the script that shows what is new.</summary>
    public async Task<IActionResult> OnGetThreadAsync(int id, CancellationToken cancel) =>
        await LoadThreadAsync(id, cancel) ? Partial("Fil/_Thread", this) : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(int id, CancellationToken cancel) =>
        await moveTicket.RunAsync(id, Draft.Then ?? TicketStatus.Taken, await viewers.ReadAsync(cancel), cancel) switch
        {
            MoveOutcome.Moved => Done(id, "L’état est changé."),
            MoveOutcome.NotForThisKind => await ShowAgainAsync(id, "Cet état ne convient pas à ce genre de fil.", cancel),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostTakeAsync(int id, CancellationToken cancel) =>
        await takeTicket.RunAsync(id, await viewers.ReadAsync(cancel), cancel) ? Done(id, "Le fil est à vous.") : NotFound();

    public async Task<IActionResult> OnPostResendAccessAsync(int id, Guid requestId, CancellationToken cancel) =>
        await resendAccess.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel) switch
        {
            ResendOutcome.Sent => Done(id, "La lettre est repartie, avec un nouveau lien. L’ancien ne sert plus."),
            ResendOutcome.NoSuchRequest => NotFound(),
            var why => Done(id, AccessWords.WhyNotResent(why)),
        };

    public async Task<IActionResult> OnPostCancelAccessAsync(int id, Guid requestId, CancellationToken cancel) =>
        await cancelAccessRequest.RunAsync(requestId, await viewers.ReadAsync(cancel), cancel) switch
        {
            CancelOutcome.Cancelled => Done(id, "La demande d’accès est annulée. Rien n’a été accordé."),
            CancelOutcome.NoLongerWaiting => Done(id, "Le titulaire a déjà répondu, ou la date est passée."),
            _ => NotFound(),
        };

    public SafeHtml Html(MessageView message) => renderer.Message(message.Message.Body);

    public Article? Find(string articleId) => library.Find(articleId);

    public SafeHtml Html(string body) => renderer.Message(body);

    public IEnumerable<CitedArticle> Cited(HeldAnswer answer) =>
        answer.ArticleIds.Select(library.Find).OfType<Article>().Select(article => new CitedArticle(article, HasChanged: false));

    public IEnumerable<CitedArticle> Cited(MessageView message) => CitedArticle.Of(message.Message, library);

    /// <summary>Whoever takes a ticket moves it on in the same breath: one line tells both.</summary>
    private bool IsNews(EventView view) => view.Event is not { Kind: TicketEventKind.StatusChanged, Detail: nameof(TicketStatus.Taken) } moved
        || !View.Events.Any(other => other.Event.Kind == TicketEventKind.Assigned && other.Event.At == moved.At);

    /// <summary>What was being written while the ticket was merged: nothing is lost, and it goes where the agent now looks.</summary>
    private async Task<IActionResult> ShowMergedAsync(int id, CancellationToken cancel)
    {
        if (await findMerged.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is var target && target == id)
            return await ShowAgainAsync(id, $"Ce fil a été retiré pendant que vous écriviez. {Kept} : rétablissez le fil pour répondre, ou copiez le texte ailleurs.", cancel);

        RouteData.Values["id"] = HttpContext.Request.RouteValues["id"] = target;
        return await ShowAgainAsync(target, "Ce fil a été fusionné dans celui-ci pendant que vous écriviez. Rien n’est parti et votre texte est gardé : relisez, puis envoyez.", cancel);
    }

    private async Task<bool> LoadThreadAsync(int id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await readTicket.RunAsync(id, viewer, cancel) is not { } view)
            return false;

        (View, Me) = (view, viewer.RequiredPersonId);
        Composer = await readComposer.RunAsync(view.Ticket, viewer, cancel);
        Removals = await listRemovals.RunAsync(id, viewer, cancel);
        _viewer = viewer;
        return true;
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        if (!await LoadThreadAsync(id, cancel))
            return false;

        var viewer = await viewers.ReadAsync(cancel);
        var view = View;
        var queueView = QueuePanel.Find(Vue) ?? QueueView.Open;
        Panel = new QueuePanel(queueView, await readQueue.RunAsync(queueView, after: null, viewer, cancel), id, await listViews.RunAsync(viewer, cancel)) { Drafts = await readComposer.DraftsAsync(viewer, cancel) };
        Manage = new ManagePanel(view.Ticket, await readTeam.RunAsync(viewer, cancel), Vue) { Tags = await listTags.OfTicketAsync(id, cancel) };
        (Asker, AssigneeName) = await readAsker.RunAsync(view.Ticket, cancel);
        IsMine = view.Ticket.AssigneeId == viewer.PersonId;
        AskerAccounts = await readAccess.AccountsOfAsync(view.Ticket.AskerId, viewer, cancel);
        Accesses = await readAccess.RunAsync(id, viewer, cancel);
        var words = $"{view.Ticket.Title}\n{view.Question.Message.Body}";
        Suggested = index.TutorialsFor(words, Suggestions);
        Similar = index.ResolvedQuestionsLike(words, except: id, Suggestions);
        return true;
    }
}
