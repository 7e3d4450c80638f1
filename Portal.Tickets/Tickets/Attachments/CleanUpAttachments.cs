using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Attachments;

/// <summary>Every hour: files whose message never came, and files that no row knows of.</summary>
public sealed class CleanUpAttachments(ITicketsDb db, IAttachmentStore store, TimeProvider clock)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Attachment.Patience;
        var given = await db.Attachments.Where(attachment => attachment.MessageId == null && attachment.ReceivedAt < before)
            .OrderBy(attachment => attachment.ReceivedAt).Take(BatchSize).ToListAsync(cancel);
        var held = (await db.HeldPosts.Where(post => post.DecidedAt == null && post.Comment != null).Select(post => post.AttachmentIds).ToListAsync(cancel))
            .SelectMany(ids => ids).ToHashSet();
        db.Attachments.RemoveRange(given.Where(attachment => !held.Contains(attachment.Id)));
        await db.SaveChangesAsync(cancel);

        foreach (var names in store.KeptBefore(before).Chunk(BatchSize))
        {
            var ids = names.Select(IdOf).OfType<Guid>().Distinct().ToList();
            var known = await db.Attachments.Where(attachment => ids.Contains(attachment.Id)).Select(attachment => attachment.Id).ToListAsync(cancel);
            foreach (var name in names.Where(name => IdOf(name) is not { } id || !known.Contains(id)))
                store.Remove(name);
        }
    }

    private static Guid? IdOf(string storedName) => Guid.TryParseExact(storedName.Split('-')[0], "N", out var id) ? id : null;
}
