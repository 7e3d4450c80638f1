using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Somebody looked into the product's list of users and says whether the accountant is there. The owner's word counts alone; of
/// the team two must say the same, and whoever prepared the request is not one of them.
/// </summary>
public sealed class SayWhatProviderShows(IAccessDb db, AccessGuard guard, AccessJournal journal, TimeProvider clock)
{
    public async Task<StatementOutcome> RunAsync(Guid requestId, bool isListed, Viewer viewer, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null)
            return StatementOutcome.NoSuchRequest;

        var isOwner = await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.Members, cancel);
        if (!isOwner && !viewer.IsTeam)
            return StatementOutcome.NoSuchRequest;
        if (request.State is not (AccessState.ProvisioningUnknown or AccessState.RevocationRequested))
            return StatementOutcome.NothingToSay;

        var now = clock.GetUtcNow();
        if (!isOwner && request.InitiatorId == viewer.PersonId)
            return StatementOutcome.OwnRequest;
        if (isOwner || (request.StatedById is { } first && first != viewer.PersonId && request.StatedIsListed == isListed))
            return await SettleAsync(request, isListed, viewer, now, cancel);

        request.KeepStatement(viewer.RequiredPersonId, isListed);
        return await RecordAsync(request, AccessStep.Stated, request.State, viewer, now, StatementOutcome.NeedsASecond, cancel);
    }

    private async Task<StatementOutcome> SettleAsync(AccessRequest request, bool isListed, Viewer viewer, DateTimeOffset now, CancellationToken cancel)
    {
        var before = request.State;
        switch (before, isListed)
        {
            case (AccessState.RevocationRequested, true):
                return StatementOutcome.StillThere;
            case (AccessState.RevocationRequested, false):
                request.RevocationDone(now);
                return await RecordAsync(request, AccessStep.Revoked, before, viewer, now, StatementOutcome.Settled, cancel);
            case (_, false):
                request.FoundMissing();
                return await RecordAsync(request, AccessStep.FoundMissing, before, viewer, now, StatementOutcome.Settled, cancel);
            default:
                request.FoundThere(now);
                db.Memberships.Add(Membership.Granted(request, request.AcceptedById ?? throw new InvalidOperationException("Accepted by nobody."), now));
                return await RecordAsync(request, AccessStep.FoundThere, before, viewer, now, StatementOutcome.Settled, cancel);
        }
    }

    private async Task<StatementOutcome> RecordAsync(
        AccessRequest request, AccessStep step, AccessState before, Viewer viewer, DateTimeOffset now, StatementOutcome outcome, CancellationToken cancel)
    {
        await journal.RecordAsync(request, step, before, viewer.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}

public enum StatementOutcome
{
    Settled,

    /// <summary>Kept: a second member of the team must say the same.</summary>
    NeedsASecond,

    /// <summary>Cut here, and still listed by the product: to be removed there first.</summary>
    StillThere,
    NoSuchRequest,
    NothingToSay,
    OwnRequest,
}
