using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>An accountant takes back what they asked. Whether it had reached anybody, they do not learn from us.</summary>
public sealed class WithdrawAsk(IAccessDb db, AccessJournal journal, TimeProvider clock)
{
    /// <summary>False when this person asked no such thing.</summary>
    public async Task<bool> RunAsync(int askId, Viewer accountant, CancellationToken cancel)
    {
        var me = accountant.RequiredPersonId;
        var ask = await db.AccessAsks.SingleOrDefaultAsync(ask => ask.Id == askId && ask.PersonId == me && ask.WithdrawnAt == null, cancel);
        if (ask is null)
            return false;

        var now = clock.GetUtcNow();
        ask.WithdrawnAt = now;
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == ask.RequestId, cancel);
        if (request is not null && request.AwaitsConsent(now))
        {
            request.Cancel(now);
            await db.ConsumeAllTokensAsync(request, now, cancel);
            await journal.RecordAsync(request, AccessStep.Cancelled, AccessState.AwaitingConsent, me, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }
}
