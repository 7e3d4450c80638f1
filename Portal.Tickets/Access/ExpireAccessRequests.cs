using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>Every few minutes: writes down that a wait is over. Nobody could have used the request since its time, written down or not.</summary>
public sealed class ExpireAccessRequests(IAccessDb db, AccessJournal journal, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var late = await db.AccessRequests
            .Where(request => (request.State == AccessState.AwaitingConsent || request.State == AccessState.Invited)
                && request.InviteAfter == null && request.ExpiresAt <= now)
            .OrderBy(request => request.ExpiresAt).Take(BatchSize)
            .ToListAsync(cancel);
        foreach (var request in late)
        {
            var before = request.State;
            request.Expire(now);
            await journal.RecordAsync(request, AccessStep.Expired, before, actorId: null, now, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }
}
