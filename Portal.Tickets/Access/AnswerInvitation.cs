using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// The accountant takes the invitation up or turns it down. Only the person whose confirmed address it was sent to may, while
/// its link is still good; nothing in the form chooses who that is.
/// </summary>
public sealed class AnswerInvitation(IAccessDb db, IPeopleDb people, AccessGuard guard, IAccessProvider provider, IAccessMail mail,
    AccessJournal journal, TimeProvider clock)
{
    public Task<InvitationOutcome> AcceptAsync(Guid requestId, Viewer invitee, CancellationToken cancel) =>
        AnswerAsync(requestId, invitee, AccessStep.Accepted, (request, now) => request.Accept(invitee.RequiredPersonId, now), cancel);

    public Task<InvitationOutcome> DeclineAsync(Guid requestId, Viewer invitee, CancellationToken cancel) =>
        AnswerAsync(requestId, invitee, AccessStep.Declined, (request, now) => request.Decline(now), cancel);

    private async Task<InvitationOutcome> AnswerAsync(
        Guid requestId, Viewer invitee, AccessStep step, Action<AccessRequest, DateTimeOffset> answer, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || request.State < AccessState.Invited)
            return InvitationOutcome.NoSuchInvitation;

        // An address typed by a stranger proves nothing: only a confirmed one, equal to the invited one, may answer.
        var me = invitee.RequiredPersonId;
        var person = await people.People.SingleAsync(person => person.Id == me, cancel);
        if (!person.HasConfirmedAddress || person.AddressKey != request.InviteeKey)
            return InvitationOutcome.ForSomebodyElse;

        var now = clock.GetUtcNow();
        if (!request.AwaitsAcceptance(now) || !await HasFreshTokenAsync(requestId, now, cancel))
            return InvitationOutcome.NoLongerOpen;

        // Saying no stays possible while everything is stopped.
        if (step == AccessStep.Accepted && await guard.IsFrozenAsync(request.AccountId, cancel))
            return InvitationOutcome.Frozen;

        answer(request, now);
        await db.ConsumeAllTokensAsync(request, now, cancel);
        if (step == AccessStep.Accepted && await provider.WaitsForOwnerAsync(request.AccountId, cancel)
            && await guard.VerifiedOwnerAsync(request.AccountId, cancel) is { } owner)
            mail.RemindOwner(owner, await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel), request);
        await journal.RecordAsync(request, step, AccessState.Invited, me, now, cancel);
        await db.SaveChangesAsync(cancel);
        return InvitationOutcome.Answered;
    }

    private async Task<bool> HasFreshTokenAsync(Guid requestId, DateTimeOffset now, CancellationToken cancel) =>
        await db.AccessTokens.AnyAsync(
            token => token.RequestId == requestId && token.Purpose == AccessTokenPurpose.Invitation
                && token.ConsumedAt == null && token.ExpiresAt > now, cancel);
}

public enum InvitationOutcome { Answered, NoSuchInvitation, ForSomebodyElse, NoLongerOpen, Frozen }
