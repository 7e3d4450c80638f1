using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>Makes a message safe before anybody reads it: first its bytes, then its row. The same bytes in the same mailbox are one message.</summary>
internal sealed class ArchiveMail(PortalDb db, MailArchive archive, TimeProvider clock)
{
    public async Task<ArchivedMail> RunAsync(string mailbox, byte[] raw, CancellationToken cancel)
    {
        var hash = await archive.KeepAsync(raw, cancel);
        if (await KnownAsync(mailbox, hash, cancel) is { } known)
            return known;

        var mail = IncomingMail.Archived(mailbox, hash, raw.LongLength, clock.GetUtcNow());
        db.IncomingMail.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new ArchivedMail(mail.Id, mail.State, IsNew: true);
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            db.Entry(mail).State = EntityState.Detached;
            return await KnownAsync(mailbox, hash, cancel) ?? throw new InvalidOperationException("The row that came first is gone.", failure);
        }
    }

    private async Task<ArchivedMail?> KnownAsync(string mailbox, string hash, CancellationToken cancel) =>
        await db.IncomingMail.AsNoTracking().Where(mail => mail.Mailbox == mailbox && mail.Sha256 == hash)
            .Select(mail => new ArchivedMail(mail.Id, mail.State, false)).SingleOrDefaultAsync(cancel);
}

/// <param name="IsNew">False when these very bytes had come before.</param>
internal sealed record ArchivedMail(long Id, MailState State, bool IsNew);
