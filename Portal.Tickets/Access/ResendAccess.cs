using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Sends the letter that waits for an answer once more, to the bound address and no other, with a new link; the old one is dead.
/// The team may for what started from a ticket, the owner's side for its invitations.
/// </summary>
public sealed class ResendAccess(IAccessDb db, AccessGuard guard, AccessJournal journal, IAccessMail mail, TimeProvider clock)
{
    public async Task<ResendOutcome> RunAsync(Guid requestId, Viewer viewer, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !(viewer.IsTeam && request.TicketId is not null
            || await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.InviteAccountant, cancel)))
            return ResendOutcome.NoSuchRequest;

        var now = clock.GetUtcNow();
        if (request.MayResend(now) is var may && may != ResendOutcome.Sent)
            return may;
        if (await guard.IsFrozenAsync(request.AccountId, cancel))
            return ResendOutcome.Frozen;

        var account = await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel);
        request.Resend(now);
        await db.ConsumeAllTokensAsync(request, now, cancel);
        if (!await WriteAsync(request, account, now, cancel))
            return ResendOutcome.NothingWaits;

        await journal.RecordAsync(request, AccessStep.Resent, request.State, viewer.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return ResendOutcome.Sent;
    }

    private async Task<bool> WriteAsync(AccessRequest request, Account account, DateTimeOffset now, CancellationToken cancel)
    {
        var purpose = request.State == AccessState.Invited ? AccessTokenPurpose.Invitation : AccessTokenPurpose.Consent;
        var owner = await guard.VerifiedOwnerAsync(account.Id, cancel);
        if (purpose == AccessTokenPurpose.Consent && owner is null)
            return false;

        var (token, secret) = AccessToken.New(request, purpose, now);
        db.AccessTokens.Add(token);
        if (purpose == AccessTokenPurpose.Invitation)
            mail.Invite(account, request, await guard.InviteeAsync(request, cancel), secret);
        else if (owner is not null)
            mail.AskConsent(owner, account, request, await guard.AgentNameAsync(request, cancel), secret);
        return true;
    }
}
