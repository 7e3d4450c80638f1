using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(10);

    /// <summary>As the composer sends: held for ten seconds unless said otherwise.</summary>
    public async Task<AnswerOutcome> SendAsync(
        int ticketId, Viewer agent, string body = "Voici comment faire.", Guid? key = null, TimeSpan? hold = null,
        TicketStatus? then = null, int? lastSeen = null, int? macroId = null, Audience audience = Audience.Public, string vouched = "")
    {
        var seen = lastSeen ?? (await MessagesAsync(ticketId)).Max(message => message.Id);
        var draft = new AnswerDraft(body, audience, ["acces"], then, seen) { Key = key ?? Guid.NewGuid(), MacroId = macroId, Vouched = vouched };
        return await DoAsync<SendAnswer, AnswerOutcome>(send => send.RunAsync(ticketId, draft, hold ?? Hold, agent, Cancel));
    }

    public Task<bool> TakeBackAsync(int ticketId, Viewer agent) =>
        DoAsync<TakeBackAnswer, bool>(takeBack => takeBack.RunAsync(ticketId, agent, Cancel));

    public Task<bool> SendNowAsync(int ticketId, Viewer agent) =>
        DoAsync<ReleaseAnswer, bool>(release => release.NowAsync(ticketId, agent, Cancel));

    /// <summary>As the job does.</summary>
    public async Task ReleaseDueAsync()
    {
        foreach (var id in await DoAsync<ReleaseAnswer, IReadOnlyList<Guid>>(release => release.DueAsync(10, Cancel)))
            await DoAsync<ReleaseAnswer, bool>(release => release.RunAsync(id, Cancel));
    }

    public Task<IReadOnlyList<LeavingAnswer>> LeavingAsync(int ticketId, Viewer viewer) =>
        DoAsync<ListHeldAnswers, IReadOnlyList<LeavingAnswer>>(list => list.RunAsync(ticketId, viewer, Cancel));

    public Task<DraftOutcome> KeepAsync(int ticketId, Viewer agent, string body, Guid? from = null) =>
        DoAsync<KeepDraft, DraftOutcome>(keep => keep.RunAsync(ticketId, new DraftText(body, [], Then: null), from, agent, Cancel));

    public Task<KeptDraft?> DraftAsync(int ticketId, Viewer agent) =>
        DoAsync<ReadDrafts, KeptDraft?>(read => read.OfTicketAsync(ticketId, agent, Cancel));

    public async Task<int> WriteMacroAsync(Viewer agent, string name = "Accès", string body = "{{salutation}}", bool forTeam = false)
    {
        var text = new MacroText(name, body, TicketStatus.WaitingForCustomer, Theme: "", TakesIt: false, [], forTeam);
        await DoAsync<EditMacro, EditMacroOutcome>(edit => edit.RunAsync(macroId: null, text, agent, Cancel));
        return await InDbAsync(db => db.Macros.MaxAsync(macro => macro.Id, Cancel));
    }

    public Task<IReadOnlyList<Macro>> MacrosAsync(Viewer agent) =>
        DoAsync<ListMacros, IReadOnlyList<Macro>>(list => list.RunAsync(agent, Cancel));
}
