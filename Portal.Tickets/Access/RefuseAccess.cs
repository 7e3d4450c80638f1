using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>« Refuser » or « Ce n'est pas moi », by whoever may authorise, or by whoever holds the mailed link: no needs no sign-in.</summary>
public sealed class RefuseAccess(IAccessDb db, AccessGuard guard, AccessJournal journal, TimeProvider clock)
{
    /// <param name="consentRequestId">The request whose consent link the visitor holds; null without one.</param>
    public async Task<RefuseOutcome> RunAsync(
        Guid requestId, string reason, bool report, Viewer viewer, Guid? consentRequestId, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !(consentRequestId == requestId
            || await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.Authorise, cancel)))
            return RefuseOutcome.NoSuchRequest;

        var now = clock.GetUtcNow();
        if (!request.AwaitsConsent(now))
            return RefuseOutcome.NoLongerWaiting;

        request.Refuse(reason, report, now);
        await db.ConsumeAllTokensAsync(request, now, cancel);
        var step = report ? AccessStep.Reported : AccessStep.Refused;
        await journal.RecordAsync(request, step, AccessState.AwaitingConsent, viewer.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return RefuseOutcome.Refused;
    }
}

public enum RefuseOutcome { Refused, NoSuchRequest, NoLongerWaiting }
