using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// Every minute, and whenever mail was fetched: takes in what lies archived, oldest first. Each message is claimed before it is read,
/// the attempt counted; whatever one of them does, the next has its turn.
/// </summary>
internal sealed partial class TakeInWaitingMail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TakeInWaitingMail> log)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        long after = 0;
        while (await NextAsync(after, cancel) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
            {
                if (await ClaimAsync(id, cancel))
                    await TakeInAsync(id, cancel);
            }

            after = batch[^1];
        }
    }

    /// <summary>One message that the caller has claimed.</summary>
    public async Task TakeInAsync(long id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var mail = await scope.ServiceProvider.GetRequiredService<PortalDb>().IncomingMail.SingleAsync(mail => mail.Id == id, cancel);
            await scope.ServiceProvider.GetRequiredService<TakeInMail>().RunAsync(mail, cancel);
            LogTaken(mail.Id, mail.Mailbox, mail.State, mail.Reason);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Nothing was saved: the row waits out its lease and is tried again, at the third time it is quarantined.
            LogFailed(failure, id);
        }
    }

    private async Task<bool> ClaimAsync(long id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await Waiting(scope.ServiceProvider.GetRequiredService<PortalDb>(), now).Where(mail => mail.Id == id).ExecuteUpdateAsync(
            mail => mail.SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancel) == 1;
    }

    private async Task<List<long>> NextAsync(long after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await Waiting(db, clock.GetUtcNow()).Where(mail => mail.Id > after)
            .OrderBy(mail => mail.Id).Take(BatchSize).Select(mail => mail.Id).ToListAsync(cancel);
    }

    private static IQueryable<IncomingMail> Waiting(PortalDb db, DateTimeOffset now) =>
        db.IncomingMail.Where(mail => mail.State == MailState.Archived && (mail.LeasedUntil == null || mail.LeasedUntil < now));

    [LoggerMessage(LogLevel.Information, "Message {Id} of {Mailbox}: {State} {Reason}")]
    private partial void LogTaken(long id, string mailbox, MailState state, MailReason reason);

    [LoggerMessage(LogLevel.Error, "Message {Id} could not be taken in; it stays archived and is tried again")]
    private partial void LogFailed(Exception failure, long id);
}
