using Microsoft.Extensions.Options;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>What an agent has at hand while writing under a ticket.</summary>
internal sealed class ReadComposer(
    ReadDrafts readDrafts, ListHeldAnswers listHeldAnswers, ListMacros listMacros, SeeMentions seeMentions, ReadAccessOfTicket readAccess,
    IOptions<WritingOptions> writing)
{
    public Task<IReadOnlySet<int>> DraftsAsync(Viewer agent, CancellationToken cancel) => readDrafts.TicketsAsync(agent, cancel);

    public async Task<ComposerView> RunAsync(Ticket ticket, Viewer agent, CancellationToken cancel) => new(
        await readDrafts.OfTicketAsync(ticket.Id, agent, cancel),
        await listHeldAnswers.RunAsync(ticket.Id, agent, cancel),
        await listMacros.RunAsync(agent, cancel),
        await seeMentions.WaitingAsync(ticket.Id, agent, cancel),
        Readers: 1 + (ticket.SharedWithAccountId is { } account ? await readAccess.CountMembersBesideAsync(account, ticket.AskerId, agent, cancel) : 0),
        TimeSpan.FromSeconds(writing.Value.UndoSeconds));
}

/// <param name="Draft">The agent's own; null when nothing is kept.</param>
/// <param name="Leaving">Answers that were sent and can still be taken back.</param>
/// <param name="IsCalled">A note calls this agent, who has not said yet that it was seen.</param>
/// <param name="Readers">How many people outside the team read what is sent to the participants.</param>
/// <param name="Hold">How long an answer can be taken back.</param>
internal sealed record ComposerView(
    KeptDraft? Draft, IReadOnlyList<LeavingAnswer> Leaving, IReadOnlyList<Macro> Macros, bool IsCalled, int Readers, TimeSpan Hold);
