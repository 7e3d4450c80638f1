using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    public static NewQuestion Question { get; } = new(
        "La TVA ne tombe pas juste", "Il manque un centime.", TicketKind.Question, IsPublic: true, AskerName: "Nora");

    public async Task<int> AskAsync(Viewer asker, NewQuestion? question = null) =>
        await DoAsync<AskQuestion, AskOutcome>(ask => ask.RunAsync(question ?? Question, asker, address: null, Cancel))
            is AskOutcome.Published published
                ? published.Ticket.Id
                : throw new InvalidOperationException("A signed-in person's question is published at once.");

    /// <summary>A guest asks; the answer is the secret of the link they are mailed.</summary>
    public async Task<string> AskAsGuestAsync(string address, NewQuestion? question = null)
    {
        await DoAsync<AskQuestion, AskOutcome>(ask => ask.RunAsync(question ?? Question, Viewer.Visitor, Address(address), Cancel));
        return Mail.LastSecret(LetterKind.ConfirmQuestion);
    }

    public Task<Ticket?> FollowLinkAsync(Func<FollowTicketLink, CancellationToken, Task<Ticket?>> act) =>
        DoAsync<FollowTicketLink, Ticket?>(link => act(link, Cancel));

    public async Task<AnswerOutcome> AnswerAsync(
        int ticketId, Viewer agent, string body = "Voici comment faire.", Audience audience = Audience.Public, TicketStatus? then = null,
        int? lastSeen = null, params string[] articles)
    {
        var seen = lastSeen ?? (await MessagesAsync(ticketId)).Max(message => message.Id);
        return await DoAsync<AnswerTicket, AnswerOutcome>(
            answer => answer.RunAsync(ticketId, new AnswerDraft(body, audience, articles, then, seen), agent, Cancel));
    }

    /// <summary>Whether it was posted.</summary>
    public async Task<bool> CommentAsync(int ticketId, Viewer author, string body = "Et pour décembre ?") =>
        await SayAsync(ticketId, new CommentDraft(body), author) is CommentOutcome.Posted;

    public Task<CommentOutcome> SayAsync(int ticketId, CommentDraft draft, Viewer author) =>
        DoAsync<CommentOnTicket, CommentOutcome>(comment => comment.RunAsync(ticketId, draft, author, Cancel));

    public Task<bool> NoteAsync(int ticketId, Viewer agent, string body = "Vu avec la comptabilité.", Guid? key = null) =>
        DoAsync<NoteOnTicket, bool>(note => note.RunAsync(ticketId, body, agent, key, Cancel));

    public Task<bool> TakeAsync(int ticketId, Viewer agent) =>
        DoAsync<TakeTicket, bool>(take => take.RunAsync(ticketId, agent, Cancel));

    public Task<MoveOutcome> MoveAsync(int ticketId, TicketStatus status, Viewer agent) =>
        DoAsync<MoveTicket, MoveOutcome>(move => move.RunAsync(ticketId, status, agent, Cancel));

    public Task<bool> SayOutcomeAsync(int ticketId, bool works, Viewer asker) =>
        DoAsync<SayOutcome, bool>(say => say.RunAsync(ticketId, works, asker, Cancel));

    public Task<ShareOutcome> ShareProblemAsync(int ticketId, Viewer viewer, string? address = null) =>
        DoAsync<ShareProblem, ShareOutcome>(
            share => share.RunAsync(ticketId, viewer, address is null ? null : Address(address), Cancel));

    public Task<bool> FollowAsync(int ticketId, bool follow, Viewer viewer) =>
        DoAsync<FollowTicket, bool>(use => use.RunAsync(ticketId, follow, viewer, Cancel));

    public Task<TicketView?> ReadAsync(int ticketId, Viewer viewer) =>
        DoAsync<ReadTicket, TicketView?>(read => read.RunAsync(ticketId, viewer, Cancel));

    public Task<QuestionPage> ListAsync(QuestionList list = QuestionList.Active, string theme = "", QuestionKey? after = null) =>
        DoAsync<ListQuestions, QuestionPage>(read => read.RunAsync(list, theme, after, Cancel));

    public Task<QuestionPage> ListIdeasAsync(IdeaStage stage, QuestionKey? after = null) =>
        DoAsync<ListIdeas, QuestionPage>(read => read.RunAsync(stage, after, Cancel));

    public Task<QuestionPage> ListTaggedAsync(string tag, QuestionKey? after = null) =>
        DoAsync<ListTagged, QuestionPage>(read => read.RunAsync(tag, after, Cancel));

    public Task<PublicPerson?> ReadPersonAsync(int messageId, PostKey? after = null) =>
        DoAsync<ReadPublicPerson, PublicPerson?>(read => read.RunAsync(messageId, after, Cancel));

    public Task<IReadOnlyList<MyTicket>> ListMineAsync(Viewer viewer) =>
        DoAsync<ListMyTickets, IReadOnlyList<MyTicket>>(read => read.RunAsync(viewer, Cancel));

    public Task<Queue> ReadQueueAsync(QueueView view, Viewer agent) =>
        DoAsync<ReadQueue, Queue>(read => read.RunAsync(view, after: null, agent, Cancel));

    public Task<Ticket> TicketAsync(int ticketId) => InDbAsync(db => db.Tickets.AsNoTracking()
        .Include(ticket => ticket.Messages.OrderBy(message => message.Id)).ThenInclude(message => message.Citations)
        .Include(ticket => ticket.Events.OrderBy(happened => happened.Id))
        .SingleAsync(ticket => ticket.Id == ticketId, Cancel));

    public async Task<IReadOnlyList<Message>> MessagesAsync(int ticketId) => (await TicketAsync(ticketId)).Messages;

    /// <summary>As a moderator will: nothing in this room does it yet.</summary>
    public Task UnpublishAsync(int ticketId) => SqlAsync($"UPDATE Tickets SET PublishedAt = NULL WHERE Id = {ticketId}");

    public Task RemoveAsync(int ticketId) => SqlAsync($"UPDATE Tickets SET RemovedAt = {Now.UtcTicks} WHERE Id = {ticketId}");

    public Task RemoveMessageAsync(int messageId) => SqlAsync($"UPDATE Messages SET RemovedAt = {Now.UtcTicks} WHERE Id = {messageId}");

    public Task ShareWithAsync(int ticketId, Guid accountId) =>
        SqlAsync($"UPDATE Tickets SET SharedWithAccountId = {accountId} WHERE Id = {ticketId}");
}
