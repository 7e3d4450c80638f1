using MailKit;
using MailKit.Net.Imap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Web.Jobs;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Fetching;

/// <summary>Keeps a connection to each mailbox and fetches what comes, for as long as the portal runs; whatever a server does, it comes back.</summary>
internal sealed partial class MailboxService(
    IServiceScopeFactory scopes, MailboxDirectory mailboxes, MailLogin login, TakeInWaitingMail takeIn, IOptions<JobsOptions> jobs,
    TimeProvider clock, ILogger<MailboxService> log) : BackgroundService
{
    private static readonly TimeSpan IdleAtMost = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (jobs.Value.RunHere)
            await Task.WhenAll(mailboxes.All.Where(mailbox => mailbox.Imap.IsSet).Select(mailbox => KeepAsync(mailbox, stoppingToken)));
    }

    private async Task KeepAsync(MailboxOptions mailbox, CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            var rest = TimeSpan.FromSeconds(20);
            try
            {
                if (await InScopeAsync<MailboxLease, bool>(lease => lease.TakeAsync(mailbox.Key, stop)))
                    await WatchAsync(mailbox, () => failures = 0, stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                LogFailed(failure, mailbox.Key);
                rest = TimeSpan.FromSeconds(Math.Min(LongestRest.TotalSeconds, Math.Pow(2, Math.Min(++failures, 10))));
                await NoteAsync(mailbox, failure, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(rest, clock, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Over one connection, until it breaks or another node has the mailbox.</summary>
    private async Task WatchAsync(MailboxOptions mailbox, Action wentWell, CancellationToken stop)
    {
        using var imap = await login.ImapAsync(mailbox.Imap, stop);
        var folder = await imap.GetFolderAsync(mailbox.Folder, stop);
        do
        {
            // Opened anew each time: a folder that was put back from a backup says so only here.
            await folder.OpenAsync(FolderAccess.ReadWrite, stop);
            var fetched = await InScopeAsync<FetchMailbox, int>(fetch => fetch.RunAsync(folder, mailbox, stop));
            wentWell();
            if (fetched > 0)
                await takeIn.RunAsync(stop);
            await WaitAsync(imap, folder, mailbox, stop);
        }
        while (await InScopeAsync<MailboxLease, bool>(lease => lease.TakeAsync(mailbox.Key, stop)));
    }

    private async Task WaitAsync(ImapClient imap, IMailFolder folder, MailboxOptions mailbox, CancellationToken stop)
    {
        if (!imap.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await Task.Delay(TimeSpan.FromSeconds(mailbox.PollSeconds), clock, stop);
            return;
        }

        using var done = new CancellationTokenSource(IdleAtMost, clock);
        EventHandler<EventArgs> wake = (_, _) => done.Cancel();
        folder.CountChanged += wake;
        try
        {
            await imap.IdleAsync(done.Token, stop);
        }
        finally
        {
            folder.CountChanged -= wake;
        }
    }

    private async Task NoteAsync(MailboxOptions mailbox, Exception failure, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            if (await db.MailboxPositions.SingleOrDefaultAsync(position => position.Key == mailbox.Key, stop) is not { } position)
                return;

            position.Failed($"{failure.GetType().Name}: {failure.Message}", clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
        }
        catch (Exception second) when (!stop.IsCancellationRequested)
        {
            LogFailed(second, mailbox.Key); // The database is away too; the log has both.
        }
    }

    private async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> act) where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    [LoggerMessage(LogLevel.Warning, "Mailbox {Mailbox} can't be fetched now; it is tried again")]
    private partial void LogFailed(Exception failure, string mailbox);
}
