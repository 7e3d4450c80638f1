using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Attachments;

/// <summary>A file for whoever may read the message it came with.</summary>
public sealed class ReadAttachment(ITicketsDb db)
{
    /// <summary>Null when there is none for this viewer.</summary>
    public async Task<Attachment?> RunAsync(Guid id, Viewer viewer, CancellationToken cancel)
    {
        var found = await (
            from attachment in db.Attachments.AsNoTracking()
            join message in db.Messages on attachment.MessageId equals message.Id
            join ticket in db.Tickets.VisibleTo(viewer) on message.TicketId equals ticket.Id
            where attachment.Id == id
            select new { Attachment = attachment, Message = message, Ticket = ticket }).SingleOrDefaultAsync(cancel);
        return found is not null && viewer.CanSee(found.Ticket, found.Message) ? found.Attachment : null;
    }

    /// <summary>Those of these that still wait for a message: only whoever sent them knows their numbers.</summary>
    public async Task<IReadOnlyList<Attachment>> WaitingAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) => ids.Count == 0 ? [] :
        await db.Attachments.AsNoTracking().Where(attachment => ids.Contains(attachment.Id) && attachment.MessageId == null)
            .OrderBy(attachment => attachment.ReceivedAt).ToListAsync(cancel);
}
