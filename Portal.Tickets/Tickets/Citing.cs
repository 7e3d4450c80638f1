using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>The joint of questions and tutorials, seen from the tutorial.</summary>
internal static class Citing
{
    /// <summary>
    /// How far back a tutorial looks for what it resolved: a well-read one is cited ten thousand times, its page shows five and
    /// search learns from fifty.
    /// </summary>
    private const int LatestCitations = 400;

    /// <summary>
    /// Public questions that are resolved and have a public answer which cites this tutorial, among its latest citations; nothing
    /// private ever counts.
    /// </summary>
    public static IQueryable<Ticket> ResolvedWith(this ITicketsDb db, string articleId)
    {
        var latest = db.Citations.Where(citation => citation.ArticleId == articleId)
            .OrderByDescending(citation => citation.Id).Take(LatestCitations).Select(citation => EF.Property<int>(citation, "MessageId"));
        var answered = db.Messages
            .Where(message => latest.Contains(message.Id) && message.Audience == Audience.Public && message.RemovedAt == null)
            .Select(message => message.TicketId);
        return db.Tickets.AsNoTracking().PublishedOnes()
            .Where(ticket => answered.Contains(ticket.Id) && (ticket.Status == TicketStatus.Resolved || ticket.Status == TicketStatus.Closed));
    }
}
