using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Attachments;

internal static class Attaching
{
    /// <summary>Gives a message the files that wait for it; one that belongs to another message stays there.</summary>
    public static async Task AttachAsync(this ITicketsDb db, Message message, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return;

        message.Attach(await db.Attachments.Where(attachment => ids.Contains(attachment.Id) && attachment.MessageId == null)
            .OrderBy(attachment => attachment.ReceivedAt).Take(Attachment.MostPerMessage).ToListAsync(cancel));
    }
}
