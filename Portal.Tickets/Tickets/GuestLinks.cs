using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

internal static class GuestLinks
{
    /// <summary>Whether this mailbox has been sent enough links by guests' forms for the hour.</summary>
    public static async Task<bool> HasEnoughLinksAsync(this ITicketsDb db, Guid personId, DateTimeOffset now, CancellationToken cancel)
    {
        var anHourAgo = now + TicketLink.GuestLifetime - TimeSpan.FromHours(1);
        return await db.TicketLinks.CountAsync(
            link => link.PersonId == personId && link.Purpose != TicketLinkPurpose.Outcome && link.ExpiresAt > anHourAgo, cancel)
            >= TicketLink.PerHour;
    }
}
