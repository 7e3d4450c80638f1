using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Attachments;

/// <summary>Takes a file in before its message is sent; it waits a day for it, then it is cleaned away.</summary>
public sealed class ReceiveAttachment(ITicketsDb db, IAttachmentStore store, IFileCleaner cleaner, TimeProvider clock)
{
    /// <summary>What may lie about without a message, so that nobody fills the disk from a form.</summary>
    private const long MostWaitingBytes = 2L * 1024 * 1024 * 1024;

    public async Task<ReceiveOutcome> RunAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (content.Length == 0)
            return new ReceiveOutcome.Refused(ReceiveFault.Empty);
        if (content.Length > Attachment.MostBytes)
            return new ReceiveOutcome.Refused(ReceiveFault.TooBig);
        if (await db.Attachments.Where(attachment => attachment.MessageId == null).SumAsync(attachment => attachment.Size, cancel) > MostWaitingBytes)
            return new ReceiveOutcome.Refused(ReceiveFault.NoRoom);

        return await cleaner.CleanAsync(content, cancel) switch
        {
            CleanOutcome.Clean clean => new ReceiveOutcome.Received(await KeepAsync(name, clean.File, cancel)),
            CleanOutcome.TooManyPixels => new ReceiveOutcome.Refused(ReceiveFault.TooManyPixels),
            CleanOutcome.Broken => new ReceiveOutcome.Refused(ReceiveFault.Broken),
            _ => new ReceiveOutcome.Refused(ReceiveFault.UnknownType),
        };
    }

    // The file first: a row without its file would be a dead link, a file without its row is cleaned away.
    private async Task<Attachment> KeepAsync(string name, CleanFile file, CancellationToken cancel)
    {
        var attachment = Attachment.Received(name, file, clock.GetUtcNow());
        await store.KeepAsync(attachment.StoredName, file.Content, cancel);
        if (!file.Thumbnail.IsEmpty)
            await store.KeepAsync(attachment.ThumbnailName, file.Thumbnail, cancel);
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancel);
        return attachment;
    }
}

public abstract record ReceiveOutcome
{
    private ReceiveOutcome() { }

    public sealed record Received(Attachment Attachment) : ReceiveOutcome;

    public sealed record Refused(ReceiveFault Fault) : ReceiveOutcome;
}

public enum ReceiveFault { Empty, TooBig, UnknownType, Broken, TooManyPixels, NoRoom }
