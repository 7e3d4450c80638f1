using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>
/// Every minute: a call that was claimed longer ago than any call may take belongs to a process that died. Nobody knows whether
/// the provider got it, so it is not made again: a person looks.
/// </summary>
public sealed class RecoverProvisioning(IAccessDb db, AccessJournal journal, TimeProvider clock)
{
    private const int BatchSize = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - AccessRequest.LongestCall;
        var lost = await db.AccessRequests
            .Where(request => request.State == AccessState.Provisioning && request.ClaimedAt <= since)
            .OrderBy(request => request.ClaimedAt).Take(BatchSize).ToListAsync(cancel);
        foreach (var request in lost)
        {
            request.LoseSightOfProvider("interrompu");
            await journal.RecordAsync(request, AccessStep.ProviderUnknown, AccessState.Provisioning, actorId: null, now, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }
}
