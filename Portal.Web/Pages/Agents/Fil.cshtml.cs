using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Pages;

/// <summary>One ticket on the desk: the talk, the composer, and what helps beside them.</summary>
internal sealed class FilModel(
    ReadTicket readTicket, ReadQueue readQueue, ReadAccessOfTicket readAccess, ReadAsker readAsker, ReadTeam readTeam, AnswerTicket answerTicket,
    NoteOnTicket noteOnTicket, MoveTicket moveTicket, TakeTicket takeTicket, CancelAccessRequest cancelAccessRequest, ResendAccess resendAccess,
    ArticleLibrary library, ArticleRenderer renderer, HelpIndex index, CurrentViewer viewers) : PageModel
{
    private const int Suggestions = 4;

    [BindProperty]
    public ReplyDraft Draft { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Vue { get; set; }

    public TicketView View { get; private set; } = null!; // Set before the page is drawn, like the two below.

    public QueuePanel Panel { get; private set; } = null!;

    public ManagePanel Manage { get; private set; } = null!;

    public Person Asker { get; private set; } = null!;

    public string AssigneeName { get; private set; } = "";

    public bool IsMine { get; private set; }

    public IReadOnlyList<PersonAccount> AskerAccounts { get; private set; } = [];

    public IReadOnlyList<TicketAccess> Accesses { get; private set; } = [];

    public IReadOnlyList<SearchHit> Suggested { get; private set; } = [];

    public IReadOnlyList<SearchHit> Similar { get; private set; } = [];

    /// <summary>Why the last send was stopped; null when it wasn't.</summary>
    public string? Stopped { get; private set; }

    public IReadOnlyList<Theme> Themes => library.Themes;

    public IEnumerable<TicketStatus> NextStatuses => Enum.GetValues<TicketStatus>().Where(View.Ticket.MayBecome);

    /// <summary>Messages and events in the order they came.</summary>
    public IEnumerable<(MessageView? Message, EventView? Event)> Lines => View.Messages
        .Select(message => (message.Message.PostedAt, (MessageView?)message, (EventView?)null))
        .Concat(View.Events.Where(IsNews).Select(e => (e.Event.At, (MessageView?)null, (EventView?)e)))
        .OrderBy(line => line.Item1)
        .Select(line => (line.Item2, line.Item3));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        Draft = new ReplyDraft { Then = TicketStatus.Resolved };
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(int id, CancellationToken cancel)
    {
        if (Refusal() is { } refusal)
            return await ShowAgainAsync(id, refusal, cancel);

        if (Draft.Audience == Audience.Internal)
            return await ShowAgainAsync(id, "Une réponse a un lecteur : ce qui reste dans l’équipe est une note interne. Rien n’est parti.", cancel);

        var articles = Draft.ArticleIds.OfType<string>().Where(articleId => library.Find(articleId) is not null).ToList();
        var draft = new AnswerDraft(Draft.Body.Trim(), Draft.Audience, articles, Draft.Then, Draft.LastSeen);
        return await answerTicket.RunAsync(id, draft, await viewers.ReadAsync(cancel), cancel) switch
        {
            AnswerOutcome.Sent => Done(id, Draft.Audience == Audience.Public ? "Réponse publiée pour tous." : "Réponse envoyée au demandeur."),
            AnswerOutcome.UnseenMessage => await ShowAgainAsync(id, "Un message est arrivé pendant que vous écriviez. Rien n’est parti et votre texte est gardé : lisez-le ci-dessus, puis envoyez.", cancel),
            AnswerOutcome.StatusNotForThisKind => await ShowAgainAsync(id, "Cet état ne convient pas à ce genre de fil. Rien n’est parti et votre texte est gardé.", cancel),
            AnswerOutcome.AddressNotConfirmed => await ShowAgainAsync(id, "Le demandeur n’a pas encore confirmé son adresse : une réponse partirait peut-être chez quelqu’un d’autre. Votre texte est gardé.", cancel),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostNoteAsync(int id, CancellationToken cancel)
    {
        if (Refusal() is { } refusal)
            return await ShowAgainAsync(id, refusal, cancel);

        return await noteOnTicket.RunAsync(id, Draft.Body.Trim(), await viewers.ReadAsync(cancel), cancel)
            ? Done(id, "Note gardée pour l’équipe.")
            : NotFound();
    }

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

    public IEnumerable<Article> Cited(MessageView message) => message.Message.Citations.OrderBy(citation => citation.Place)
        .Select(citation => library.Find(citation.ArticleId)).OfType<Article>();

    /// <summary>Whoever takes a ticket moves it on in the same breath: one line tells both.</summary>
    private bool IsNews(EventView view) => view.Event is not { Kind: TicketEventKind.StatusChanged, Detail: nameof(TicketStatus.Taken) } moved
        || !View.Events.Any(other => other.Event.Kind == TicketEventKind.Assigned && other.Event.At == moved.At);

    private string? Refusal() => Draft.Body.Trim().Length switch
    {
        0 => "Il n’y a rien à envoyer : écrivez d’abord.",
        > Message.MaxLength => $"Le texte dépasse {Message.MaxLength} caractères. Rien n’est parti et tout est gardé.",
        _ => null,
    };

    private async Task<IActionResult> ShowAgainAsync(int id, string why, CancellationToken cancel)
    {
        Stopped = why;
        ModelState.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private RedirectResult Done(int id, string said)
    {
        TempData["Said"] = said;
        return Redirect($"/agents/fils/{id}{(QueuePanel.Find(Vue) is { } view ? $"?vue={QueuePanel.NameOf(view)}" : "")}");
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        if (await readTicket.RunAsync(id, viewer, cancel) is not { } view)
            return false;

        View = view;
        var queueView = QueuePanel.Find(Vue) ?? QueueView.Open;
        Panel = new QueuePanel(queueView, await readQueue.RunAsync(queueView, after: null, viewer, cancel), id);
        Manage = new ManagePanel(view.Ticket, await readTeam.RunAsync(viewer, cancel), Vue);
        (Asker, AssigneeName) = await readAsker.RunAsync(view.Ticket, cancel);
        IsMine = view.Ticket.AssigneeId == viewer.PersonId;
        AskerAccounts = await readAccess.AccountsOfAsync(view.Ticket.AskerId, viewer, cancel);
        Accesses = await readAccess.RunAsync(id, viewer, cancel);
        var words = $"{view.Ticket.Title}\n{view.Question.Message.Body}";
        Suggested = index.TutorialsFor(words, Suggestions);
        Similar = index.ResolvedQuestionsLike(words, except: id, Suggestions);
        return true;
    }

    public sealed record ReplyDraft
    {
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Body { get; init; } = "";
        public Audience Audience { get; init; } = Audience.Participants;

        /// <summary>An array, since the binder fills no read-only list; the empty choice of the list comes as null.</summary>
        public string?[] ArticleIds { get; init; } = [];

        public TicketStatus? Then { get; init; }
        public int LastSeen { get; init; }
    }
}
