using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portal.Web.Mail.Inbound.Kinds;
using Portal.Web.Mail.Undelivered;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Outbound;

/// <summary>
/// Every minute, and whenever a letter was queued: sends what the outbox holds, oldest first. Each letter is claimed before and
/// saved as sent right after; a node that dies in between sends it once more, with the same Message-ID.
/// </summary>
internal sealed partial class SendOutgoingMail(
    PortalDb db, IMailTransport transport, AddressLetter address, SealedLetter seal, Suppressions suppressions, NoteUndelivered noteUndelivered,
    TimeProvider clock, ILogger<SendOutgoingMail> log)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        while (await NextBatchAsync(cancel) is { Count: > 0 } batch)
        {
            foreach (var id in batch)
            {
                if (await ClaimAsync(id, cancel))
                    await SendAsync(id, cancel);
            }
        }
    }

    /// <summary>What may leave now: of letters that share an order key only the oldest.</summary>
    private async Task<List<long>> NextBatchAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Waiting(now)
            .Where(mail => !db.OutgoingMail.Any(older =>
                older.OrderKey == mail.OrderKey && older.Id < mail.Id && older.SentAt == null && older.DeadAt == null))
            .OrderBy(mail => mail.Id).Take(BatchSize).Select(mail => mail.Id).ToListAsync(cancel);
    }

    private async Task<bool> ClaimAsync(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Waiting(now).Where(mail => mail.Id == id)
            .ExecuteUpdateAsync(mail => mail.SetProperty(m => m.LeasedUntil, now + Lease), cancel) == 1;
    }

    private IQueryable<OutgoingMail> Waiting(DateTimeOffset now) => db.OutgoingMail.Where(mail =>
        mail.SentAt == null && mail.DeadAt == null && mail.NotBefore <= now && (mail.LeasedUntil == null || mail.LeasedUntil < now));

    private async Task SendAsync(long id, CancellationToken cancel)
    {
        var mail = await db.OutgoingMail.SingleAsync(mail => mail.Id == id, cancel);
        try
        {
            if (await suppressions.HasAsync(mail.Recipient, cancel))
            {
                mail.MarkFailed("suppressed: an earlier letter did not arrive, or its reader complained", forGood: true, clock.GetUtcNow());
            }
            else
            {
                await transport.SendAsync(await ComposeAsync(mail, cancel), cancel);
                mail.MarkSent(clock.GetUtcNow());
                LogSent(mail.Id, mail.Kind);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Whatever went wrong is kept with the letter, which is tried again or given up: the others go on.
            mail.MarkFailed(failure.Message, forGood: failure is MailRefusedException, clock.GetUtcNow());
            LogFailed(failure, mail.Id, mail.Kind, mail.Attempts);
            if (mail.DeadAt is not null)
                await noteUndelivered.RunAsync(mail, StatusCode.In(failure.Message) ?? "", failure.Message, complained: false, failure is MailRefusedException { RefusesMailbox: true }, cancel);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear(); // Or the thousandth letter would be saved beside 999 that are long done.
    }

    private Task<MimeMessage> ComposeAsync(OutgoingMail mail, CancellationToken cancel) =>
        address.RunAsync(seal.Open(mail.Content), mail.MessageId, cancel);

    [LoggerMessage(LogLevel.Information, "Sent letter {Id} ({Kind})")]
    private partial void LogSent(long id, string kind);

    [LoggerMessage(LogLevel.Warning, "Letter {Id} ({Kind}) did not leave at attempt {Attempt}")]
    private partial void LogFailed(Exception failure, long id, string kind, int attempt);
}
