using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    /// <summary>What an operator has set.</summary>
    public ModerationRules Moderation { get; set; } = new();

    public Task<EditOutcome> EditAsync(int ticketId, int messageId, Viewer editor, string body, string? title = null, int seen = 0, string vouched = "") =>
        DoAsync<EditMessage, EditOutcome>(edit => edit.RunAsync(ticketId, messageId, new EditDraft(body, title, seen) { Vouched = vouched }, editor, Cancel));

    public Task<MessageHistory?> HistoryAsync(int ticketId, int messageId, Viewer viewer) =>
        DoAsync<ReadEdits, MessageHistory?>(read => read.RunAsync(ticketId, messageId, viewer, Cancel));

    public Task<RemoveOutcome> TakeAwayAsync(int ticketId, int? messageId, Viewer agent, string why = "Publicité.") =>
        DoAsync<RemovePost, RemoveOutcome>(remove => remove.RunAsync(ticketId, messageId, why, agent, Cancel));

    public Task<bool> GiveBackAsync(int ticketId, int? messageId, Viewer agent) =>
        DoAsync<RemovePost, bool>(remove => remove.RestoreAsync(ticketId, messageId, agent, Cancel));

    public Task<IReadOnlyList<WaitingPost>> ToReviewAsync(Viewer viewer) =>
        DoAsync<ReviewPosts, IReadOnlyList<WaitingPost>>(review => review.ListAsync(viewer, Cancel));

    public Task<ReviewOutcome> ReviewAsync(Guid post, Verdict verdict, Viewer agent, string why = "") =>
        DoAsync<ReviewPosts, ReviewOutcome>(review => review.RunAsync(post, verdict, why, agent, Cancel));

    public Task<AskOutcome> TryAskAsync(Viewer asker, NewQuestion question) =>
        DoAsync<AskQuestion, AskOutcome>(ask => ask.RunAsync(question, asker, address: null, Cancel));

    public Task<TagOutcome> TagAsync(int ticketId, Viewer agent, params string[] words) =>
        DoAsync<TagTicket, TagOutcome>(tag => tag.RunAsync(ticketId, words, agent, Cancel));

    public Task<DecideOutcome> DecideAsync(int ticketId, Viewer agent, TicketStatus status, string why) =>
        DoAsync<DecideIdea, DecideOutcome>(decide => decide.RunAsync(ticketId, status, why, vouched: "", agent, Cancel));

    public Task<IReadOnlyList<TagCount>> PublicTagsAsync() => DoAsync<ListTags, IReadOnlyList<TagCount>>(list => list.PublicAsync(Cancel));
}
