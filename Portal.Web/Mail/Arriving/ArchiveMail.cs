using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>Makes a message safe before anybody reads it: first its bytes, then its row. The same bytes in the same mailbox are one message.</summary>
internal sealed class ArchiveMail(PortalDb db, MailArchive archive, TimeProvider clock)
{
    public Task<ArchivedMail> RunAsync(string mailbox, byte[] raw, CancellationToken cancel) =>
        KeepAsync(raw, IncomingMail.Archived(mailbox, MailArchive.HashOf(raw), raw.LongLength, clock.GetUtcNow()), cancel);

    /// <summary>The same, already claimed by the caller, who takes it in right away: one save less a message.</summary>
    public Task<ArchivedMail> ClaimAsync(string mailbox, byte[] raw, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return KeepAsync(raw, IncomingMail.Archived(mailbox, MailArchive.HashOf(raw), raw.LongLength, now).ClaimedUntil(now + TakeInWaitingMail.Lease), cancel);
    }

    private async Task<ArchivedMail> KeepAsync(byte[] raw, IncomingMail mail, CancellationToken cancel)
    {
        // Bytes that were not there yet have no row, unless a retention rule took them: the unique index tells.
        if (!await archive.KeepAsync(raw, mail.Sha256, cancel) && await KnownAsync(mail, cancel) is { } known)
            return known;

        db.IncomingMail.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new ArchivedMail(mail.Id, mail.State, IsNew: true);
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            db.Entry(mail).State = EntityState.Detached;
            return await KnownAsync(mail, cancel) ?? throw new InvalidOperationException("The row that came first is gone.", failure);
        }
    }

    private async Task<ArchivedMail?> KnownAsync(IncomingMail mail, CancellationToken cancel) =>
        await db.IncomingMail.AsNoTracking().Where(known => known.Mailbox == mail.Mailbox && known.Sha256 == mail.Sha256)
            .Select(known => new ArchivedMail(known.Id, known.State, false)).SingleOrDefaultAsync(cancel);
}

/// <param name="IsNew">False when these very bytes had come before.</param>
internal sealed record ArchivedMail(long Id, MailState State, bool IsNew);
