using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>What the three doors share: checks, freezes and sends a request to the account's verified owner.</summary>
public sealed class SendAccessRequest(
    IAccessDb db, IPeopleDb people, AccessGuard guard, AccessJournal journal, IAccessMail mail, TimeProvider clock)
{
    private const int MostOpenPerAccount = 5;
    private const int MostPerAgentAndDay = 20;

    /// <summary>Letters that ask an account's owner for an authorisation: more would only teach them to click.</summary>
    private const int MostConsentLettersPerDay = 3;

    internal async Task<StartOutcome> RunAsync(AccessRequestDraft draft, Viewer initiator, CancellationToken cancel)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.Id == draft.AccountId, cancel);
        if (account is null)
            return new StartOutcome.NoSuchAccount();

        if (await guard.IsFrozenAsync(account.Id, cancel))
            return new StartOutcome.Frozen();

        if (await guard.VerifiedOwnerAsync(account.Id, cancel) is not { } owner)
            return new StartOutcome.NoVerifiedOwner();

        if (await WhyNotAsync(draft, initiator, cancel) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var request = AccessRequest.Prepare(
            account.Id, draft.Invitee, draft.InviteeName, draft.Initiator, initiator.RequiredPersonId, draft.TicketId, now);
        request.Send(now);
        db.AccessRequests.Add(request);

        // An owner who invites is on the authorisation page already: no link needs to travel.
        if (draft.Initiator != Initiator.Owner)
        {
            var (token, secret) = AccessToken.New(request, AccessTokenPurpose.Consent, now);
            db.AccessTokens.Add(token);
            mail.AskConsent(owner, account, request, await guard.AgentNameAsync(request, cancel), secret);
        }

        if (draft.Initiator == Initiator.Agent)
            await WatchAgentAsync(request, now, cancel);

        await journal.RecordAsync(request, AccessStep.Sent, AccessState.Draft, initiator.PersonId, now, cancel, alreadyWrittenTo: draft.Initiator == Initiator.Owner ? initiator.PersonId : owner.Id);
        await db.SaveChangesAsync(cancel);
        return new StartOutcome.Sent(request);
    }

    /// <summary>Somebody looks when an agent sends the last request of their day: a stolen session stands out by number.</summary>
    private async Task WatchAgentAsync(AccessRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        if (await SentByAgentAsync(request.InitiatorId, now, cancel) != MostPerAgentAndDay - 1)
            return;

        var agentName = await guard.AgentNameAsync(request, cancel);
        foreach (var lead in await people.People.Where(person => person.Role >= PortalRole.Lead && person.Id != request.InitiatorId).ToListAsync(cancel))
            mail.AgentAtLimit(lead, agentName);
    }

    private Task<int> SentByAgentAsync(Guid agentId, DateTimeOffset now, CancellationToken cancel)
    {
        var yesterday = now.AddDays(-1);
        return db.AccessRequests.CountAsync(request => request.InitiatorId == agentId && request.CreatedAt > yesterday, cancel);
    }

    private async Task<StartOutcome?> WhyNotAsync(AccessRequestDraft draft, Viewer initiator, CancellationToken cancel)
    {
        var openKey = AccessRequest.OpenKeyOf(draft.AccountId, draft.Invitee);
        if (await db.AccessRequests.AnyAsync(request => request.OpenKey == openKey, cancel))
            return new StartOutcome.AlreadyOpen();

        var isMember = await people.People.AnyAsync(
            person => person.AddressKey == draft.Invitee.Key && db.Memberships.Any(member =>
                member.AccountId == draft.AccountId && member.PersonId == person.Id && member.EndedAt == null),
            cancel);
        if (isMember)
            return new StartOutcome.AlreadyMember();

        var open = await db.AccessRequests.CountAsync(
            request => request.AccountId == draft.AccountId
                && (request.State == AccessState.AwaitingConsent || request.State == AccessState.Invited),
            cancel);
        if (open >= MostOpenPerAccount)
            return new StartOutcome.TooMany();

        var yesterday = clock.GetUtcNow().AddDays(-1);
        var letters = draft.Initiator == Initiator.Owner ? 0 : await db.AccessRequests.CountAsync(
            request => request.AccountId == draft.AccountId && request.Initiator != Initiator.Owner && request.SentAt > yesterday, cancel);
        if (letters >= MostConsentLettersPerDay)
            return new StartOutcome.TooMany();

        var today = draft.Initiator != Initiator.Agent ? 0 : await SentByAgentAsync(initiator.RequiredPersonId, clock.GetUtcNow(), cancel);
        return today >= MostPerAgentAndDay ? new StartOutcome.TooMany() : null;
    }
}

/// <param name="TicketId">The ticket it starts from; null otherwise.</param>
internal sealed record AccessRequestDraft(Guid AccountId, MailAddress Invitee, string InviteeName, Initiator Initiator, int? TicketId);

public abstract record StartOutcome
{
    private StartOutcome() { }

    public sealed record Sent(AccessRequest Request) : StartOutcome;

    public sealed record NoSuchAccount : StartOutcome;

    /// <summary>No owner has proven their mailbox: the client must sign in once first.</summary>
    public sealed record NoVerifiedOwner : StartOutcome;

    /// <summary>The same accountant is being let into the same account already, or is in.</summary>
    public sealed record AlreadyOpen : StartOutcome;

    public sealed record AlreadyMember : StartOutcome;

    public sealed record TooMany : StartOutcome;

    /// <summary>The emergency stop is in force.</summary>
    public sealed record Frozen : StartOutcome;
}
