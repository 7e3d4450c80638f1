using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Calls a request off before the owner has answered: by the team, by whoever started it, or on the owner's side.</summary>
public sealed class CancelAccessRequest(IAccessDb db, AccessGuard guard, AccessJournal journal, TimeProvider clock)
{
    public async Task<CancelOutcome> RunAsync(Guid requestId, Viewer viewer, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !(viewer.IsTeam || request.InitiatorId == viewer.PersonId
            || await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.InviteAccountant, cancel)))
            return CancelOutcome.NoSuchRequest;

        var now = clock.GetUtcNow();
        if (!request.AwaitsConsent(now))
            return CancelOutcome.NoLongerWaiting;

        request.Cancel(now);
        await db.ConsumeAllTokensAsync(request, now, cancel);
        await journal.RecordAsync(request, AccessStep.Cancelled, AccessState.AwaitingConsent, viewer.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return CancelOutcome.Cancelled;
    }
}

public enum CancelOutcome { Cancelled, NoSuchRequest, NoLongerWaiting }
