using MailKit;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Fetching;

/// <summary>
/// Brings what is new in an open folder into the archive, one message after the other, the position saved behind each. A crash in
/// between fetches one again, and the archive knows it by its bytes; so does a folder whose numbers start anew.
/// </summary>
internal sealed partial class FetchMailbox(PortalDb db, ArchiveMail archive, TimeProvider clock, ILogger<FetchMailbox> log)
{
    private const int BatchSize = 100;

    /// <summary>How many messages are new to us.</summary>
    public async Task<int> RunAsync(IMailFolder folder, MailboxOptions mailbox, CancellationToken cancel)
    {
        var position = await db.MailboxPositions.SingleAsync(position => position.Key == mailbox.Key, cancel);
        var since = Meet(folder, mailbox, position);
        var found = 0;
        foreach (var batch in (await NewOnesAsync(folder, position, since, cancel)).Chunk(BatchSize))
        {
            foreach (var message in await folder.FetchAsync(batch, MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate, cancel))
            {
                if (since is null || message.InternalDate is not { } came || came >= since)
                    found += await TakeAsync(folder, mailbox, message.UniqueId, cancel) ? 1 : 0;
                position.Fetched(message.UniqueId.Id);
                await db.SaveChangesAsync(cancel);
            }
        }

        position.Reached(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return found;
    }

    /// <summary>From when on messages count, where their numbers don't tell.</summary>
    private DateTimeOffset? Meet(IMailFolder folder, MailboxOptions mailbox, MailboxPosition position)
    {
        if (position.UidValidity == folder.UidValidity)
            return null;

        var now = clock.GetUtcNow();
        if (!position.WasReached)
        {
            var last = mailbox.TakeOlderMail || folder.UidNext is not { } next ? 0 : next.Id - 1L;
            position.MeetFolder(folder.UidValidity, last, now);
            return null;
        }

        LogReset(mailbox.Key);
        position.MeetFolder(folder.UidValidity, lastUid: 0, now);
        return mailbox.TakeOlderMail ? null : position.FirstContactAt.AddMinutes(-5);
    }

    private static async Task<IList<UniqueId>> NewOnesAsync(IMailFolder folder, MailboxPosition position, DateTimeOffset? since, CancellationToken cancel)
    {
        if (position.LastUid >= uint.MaxValue)
            return [];

        var range = new UniqueIdRange(new UniqueId((uint)position.LastUid + 1), UniqueId.MaxValue);
        SearchQuery query = since is { } day ? SearchQuery.Uids(range).And(SearchQuery.DeliveredAfter(day.UtcDateTime.Date.AddDays(-1))) : SearchQuery.Uids(range);

        // "n:*" names the last message even when it is older than n.
        return [.. (await folder.SearchAsync(query, cancel)).Where(uid => uid.Id > position.LastUid).OrderBy(uid => uid.Id)];
    }

    private async Task<bool> TakeAsync(IMailFolder folder, MailboxOptions mailbox, UniqueId uid, CancellationToken cancel)
    {
        byte[] raw;
        try
        {
            await using var stream = await folder.GetStreamAsync(uid, cancel);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, cancel);
            raw = memory.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return false; // Somebody deleted it meanwhile.
        }

        var archived = await archive.RunAsync(mailbox.Key, raw, cancel);
        await folder.StoreAsync(uid, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, cancel);
        return archived.IsNew;
    }

    [LoggerMessage(LogLevel.Warning, "The folder of {Mailbox} counts its messages anew: all are looked at again, those already here are known by their bytes")]
    private partial void LogReset(string mailbox);
}
