using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>
/// After a database was put back from an older copy, which knows nothing of what was answered, used or taken back since: no open
/// wait goes on, so that no link lives twice, and every access ends unless an owner confirms it. Done again, it changes nothing more.
/// </summary>
public sealed class DistrustRestoredAccess(IAccessDb db, AccessJournal journal, TimeProvider clock)
{
    public async Task<DistrustedAccess> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (ended, doubted) = (0, 0);
        foreach (var request in await DoubtfulAsync(now + AccessRequest.DoubtTime, cancel))
        {
            var before = request.State;
            var step = request.Distrust(now);
            await db.ConsumeAllTokensAsync(request, now, cancel);
            await journal.RecordAsync(request, step, before, actorId: null, now, cancel);
            await db.SaveChangesAsync(cancel);
            (ended, doubted) = request.IsOver ? (ended + 1, doubted) : (ended, doubted + 1);
        }

        return new DistrustedAccess(ended, doubted);
    }

    private Task<List<AccessRequest>> DoubtfulAsync(DateTimeOffset confirmedBy, CancellationToken cancel) => db.AccessRequests
        .Where(request => request.State <= AccessState.Accepted || (request.State == AccessState.Active && request.ReviewAt > confirmedBy))
        .OrderBy(request => request.CreatedAt).ToListAsync(cancel);
}

/// <param name="Ended">Open requests that are over now.</param>
/// <param name="Doubted">Accesses that wait for their owner's confirmation.</param>
public sealed record DistrustedAccess(int Ended, int Doubted);
