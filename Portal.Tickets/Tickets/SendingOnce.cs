using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>A form that is sent twice, by a double click or by a browser that tries again, says its message once.</summary>
internal static class SendingOnce
{
    /// <summary>The ticket in which a form's message stands already; null when it was not sent yet.</summary>
    public static async Task<Ticket?> SentAlreadyAsync(this ITicketsDb db, Guid? key, CancellationToken cancel) => key is null ? null :
        await db.Tickets.AsNoTracking().SingleOrDefaultAsync(ticket => ticket.Messages.Any(message => message.SendKey == key), cancel);

    /// <summary>False when the other of two equal forms was saved meanwhile.</summary>
    public static async Task<bool> SaveOnceAsync(this ITicketsDb db, Guid? key, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (key is not null)
        {
            if (await db.SentAlreadyAsync(key, cancel) is null)
                throw; // Another reason than the same form sent twice.

            return false;
        }
    }
}
