using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>Every hour: an access nobody confirmed in time ends, as two reminders said it would.</summary>
public sealed class EndUnreviewedAccess(IAccessDb db, RevokeAccess revoke, TimeProvider clock)
{
    private const int BatchSize = 100;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var over = await db.AccessRequests.Where(request => request.State == AccessState.Active && request.ReviewAt <= now)
            .OrderBy(request => request.ReviewAt).Take(BatchSize).ToListAsync(cancel);
        foreach (var request in over)
            await revoke.EndAsync(request, actorId: null, cancel);
    }
}
