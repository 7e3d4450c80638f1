using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// The owner's yes, the only one there is: signed in as somebody who may authorise in this very account, with a fresh proof for
/// this very request, to the very text they read. Sends the invitation.
/// </summary>
public sealed class AuthoriseAccess(
    IAccessDb db, AccessGuard guard, CheckProof checkProof, AccessJournal journal, IAccessMail mail, AccessRules rules, TimeProvider clock)
{
    public async Task<AuthoriseOutcome> RunAsync(
        Guid requestId, string snapshotHash, Proof proof, Viewer approver, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);

        // Whoever may not authorise here learns nothing, not even that the request exists.
        if (request is null || !await guard.AllowsAsync(approver.PersonId, request.AccountId, Permission.Authorise, cancel))
            return AuthoriseOutcome.NoSuchRequest;

        // The agent who prepared it never says yes to it, even as an administrator of the account.
        if (request.Initiator == Initiator.Agent && request.InitiatorId == approver.PersonId)
            return AuthoriseOutcome.OwnRequest;

        var now = clock.GetUtcNow();
        if (!request.AwaitsConsent(now))
            return request.WasAuthorisedBy(approver.RequiredPersonId, snapshotHash) ? AuthoriseOutcome.AuthorisedBefore : AuthoriseOutcome.NoLongerWaiting;

        if (await guard.IsFrozenAsync(request.AccountId, cancel))
            return AuthoriseOutcome.Frozen;

        // A yes holds only for the text it was given to.
        if (snapshotHash != request.SnapshotHash || !request.IsAsSent)
            return AuthoriseOutcome.TextChanged;

        if (!await checkProof.RunAsync(approver.RequiredPersonId, SendStepUpCode.PurposeFor(request), proof, cancel))
            return AuthoriseOutcome.WrongCode;

        request.Authorise(approver.RequiredPersonId, rules.CoolingDelay, now);
        await db.ConsumeTokensAsync(request, AccessTokenPurpose.Consent, now, cancel);

        // With a cooling delay the link is not even made before it leaves: nothing could be stolen in between.
        if (request.InviteAfter is null)
        {
            var (token, secret) = AccessToken.New(request, AccessTokenPurpose.Invitation, now);
            db.AccessTokens.Add(token);
            mail.Invite(
                await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel), request,
                await guard.InviteeAsync(request, cancel), secret);
        }

        await journal.RecordAsync(request, AccessStep.Authorised, AccessState.AwaitingConsent, approver.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return AuthoriseOutcome.Authorised;
    }
}

public enum AuthoriseOutcome
{
    Authorised,

    /// <summary>The same person said yes to the same text before, and perhaps never saw our answer: nothing was done again.</summary>
    AuthorisedBefore,
    NoSuchRequest,
    OwnRequest,
    NoLongerWaiting,
    TextChanged,
    WrongCode,
    Frozen,
}
