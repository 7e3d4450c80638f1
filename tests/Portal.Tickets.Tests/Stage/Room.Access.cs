using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    public async Task<Guid> OpenAccountAsync(string name, string prefix, Viewer owner)
    {
        var account = Account.Open(name, prefix, Now);
        await ChangeAsync(db => Task.FromResult(db.Accounts.Add(account)));
        await JoinAsync(account.Id, owner, Role.Owner);
        return account.Id;
    }

    public Task JoinAsync(Guid accountId, Viewer person, Role role) => ChangeAsync(async db =>
        db.Memberships.Add(Membership.Of(await db.Accounts.SingleAsync(a => a.Id == accountId, Cancel), person.RequiredPersonId, role, Now)));

    public Task LeaveAsync(Guid accountId, Viewer person) => ChangeAsync(async db =>
        (await db.Memberships.SingleAsync(m => m.AccountId == accountId && m.PersonId == person.PersonId && m.EndedAt == null, Cancel)).End(Now));

    public Task LetAdministratorsAuthoriseAsync(Guid accountId) => ChangeAsync(async db =>
        (await db.Accounts.SingleAsync(a => a.Id == accountId, Cancel)).LetAdministratorsAuthorise(may: true));

    public Task<StartOutcome> PrepareAsync(Guid accountId, Viewer agent, string invitee = "cora@cabinet.example", int ticketId = 1) =>
        DoAsync<PrepareRequestAsAgent, StartOutcome>(
            prepare => prepare.RunAsync(ticketId, accountId, Address(invitee), "Cora Petit", agent, Cancel));

    public Task<StartOutcome> InviteAsync(Guid accountId, Viewer owner, string invitee = "cora@cabinet.example") =>
        DoAsync<InviteAccountant, StartOutcome>(invite => invite.RunAsync(accountId, Address(invitee), owner, Cancel));

    public Task<bool> AskForAccessAsync(string wrote, Viewer accountant) =>
        DoAsync<AskForAccess, bool>(ask => ask.RunAsync(wrote, accountant, Cancel));

    public Task<bool> SendStepUpCodeAsync(Guid requestId, Viewer approver) =>
        DoAsync<SendStepUpCode, bool>(send => send.RunAsync(requestId, approver, Cancel));

    /// <summary>With a code of their own and the text they read, as an owner does.</summary>
    public async Task<AuthoriseOutcome> AuthoriseAsync(Guid requestId, Viewer approver)
    {
        var digits = await SendStepUpCodeAsync(requestId, approver) ? Mail.LastSecret(LetterKind.StepUpCode) : "000000";
        return await AuthoriseAsync(requestId, approver, digits);
    }

    public async Task<AuthoriseOutcome> AuthoriseAsync(Guid requestId, Viewer approver, string digits, string? snapshot = null)
    {
        var read = snapshot ?? (await RequestAsync(requestId)).SnapshotHash;
        return await DoAsync<AuthoriseAccess, AuthoriseOutcome>(
            authorise => authorise.RunAsync(requestId, read, Proof.ByMail(digits), approver, Cancel));
    }

    public Task<RefuseOutcome> RefuseAsync(Guid requestId, Viewer viewer, Guid? consent = null, bool report = false) =>
        DoAsync<RefuseAccess, RefuseOutcome>(
            refuse => refuse.RunAsync(requestId, report ? "NotMe" : "Unknown", report, viewer, consent, Cancel));

    public Task<CancelOutcome> CancelAsync(Guid requestId, Viewer viewer) =>
        DoAsync<CancelAccessRequest, CancelOutcome>(cancel => cancel.RunAsync(requestId, viewer, Cancel));

    public Task<InvitationOutcome> AcceptAsync(Guid requestId, Viewer invitee) =>
        DoAsync<AnswerInvitation, InvitationOutcome>(answer => answer.AcceptAsync(requestId, invitee, Cancel));

    public Task<InvitationOutcome> DeclineAsync(Guid requestId, Viewer invitee) =>
        DoAsync<AnswerInvitation, InvitationOutcome>(answer => answer.DeclineAsync(requestId, invitee, Cancel));

    public Task CarryOutAsync(Guid requestId) => DoAsync<CarryOutGrant>(carryOut => carryOut.RunAsync(requestId, Cancel));

    public Task<bool> RevokeAsync(Guid requestId, Viewer viewer) =>
        DoAsync<RevokeAccess, bool>(revoke => revoke.RunAsync(requestId, viewer, Cancel));

    public Task RecoverAsync() => DoAsync<RecoverProvisioning>(recover => recover.RunAsync(Cancel));

    public Task RemindAsync() => DoAsync<RemindOfAccess>(remind => remind.RunAsync(Cancel));

    public Task EndUnreviewedAsync() => DoAsync<EndUnreviewedAccess>(end => end.RunAsync(Cancel));

    public Task SendRestedAsync() => DoAsync<SendRestedInvitations>(send => send.RunAsync(Cancel));

    public Task<StatementOutcome> SayAsync(Guid requestId, bool isListed, Viewer viewer) =>
        DoAsync<SayWhatProviderShows, StatementOutcome>(say => say.RunAsync(requestId, isListed, viewer, Cancel));

    public Task<ResendOutcome> ResendAsync(Guid requestId, Viewer viewer) =>
        DoAsync<ResendAccess, ResendOutcome>(resend => resend.RunAsync(requestId, viewer, Cancel));

    public Task<bool> RenewAsync(Guid requestId, Viewer viewer) =>
        DoAsync<RenewAccess, bool>(renew => renew.RunAsync(requestId, viewer, Cancel));

    public Task<FinishOutcome> SayDoneAsync(Guid requestId, Viewer viewer) =>
        DoAsync<FinishByOwner, FinishOutcome>(finish => finish.SayDoneAsync(requestId, viewer, Cancel));

    public Task<StopOutcome> StopAsync(Viewer administrator, string reason = "Une boîte aux lettres est prise.") =>
        DoAsync<StopAccess, StopOutcome>(stop => stop.StartAsync(reason, administrator, Cancel));

    public Task<StopOutcome> LiftAsync(Viewer administrator, string reason = "La boîte est rendue.") =>
        DoAsync<StopAccess, StopOutcome>(stop => stop.LiftAsync(reason, administrator, Cancel));

    public Task ExpireAsync() => DoAsync<ExpireAccessRequests>(expire => expire.RunAsync(Cancel));

    public Task<DistrustedAccess> DistrustAsync() => DoAsync<DistrustRestoredAccess, DistrustedAccess>(distrust => distrust.RunAsync(Cancel));

    public Task<Guid?> OpenLinkAsync(string? secret, AccessTokenPurpose purpose) =>
        DoAsync<OpenAccessLink, Guid?>(open => open.RunAsync(secret, purpose, Cancel));

    public Task<MyClients> ListClientsAsync(Viewer viewer) =>
        DoAsync<ListMyClients, MyClients>(read => read.RunAsync(viewer, Cancel));

    public Task<IReadOnlyList<BrokenTrail>> VerifyTrailAsync() =>
        DoAsync<VerifyAuditTrail, IReadOnlyList<BrokenTrail>>(verify => verify.RunAsync(Cancel));

    public Task<AccessRequest> RequestAsync(Guid requestId) =>
        InDbAsync(db => db.AccessRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, Cancel));

    public async Task<AccessState> StateAsync(Guid requestId) => (await RequestAsync(requestId)).State;

    public Task<List<AuditEntry>> TrailAsync(Guid requestId) => InDbAsync(db => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.RequestId == requestId).OrderBy(entry => entry.Number).ToListAsync(Cancel));

    public Task<bool> IsMemberAsync(Guid accountId, Viewer person) => InDbAsync(db => db.Memberships.AnyAsync(
        m => m.AccountId == accountId && m.PersonId == person.PersonId && m.EndedAt == null, Cancel));
}
