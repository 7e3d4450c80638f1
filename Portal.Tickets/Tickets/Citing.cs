namespace Portal.Tickets.Tickets;

/// <summary>The joint of questions and tutorials, seen from the tutorial.</summary>
internal static class Citing
{
    /// <summary>Public questions that are resolved and have a public answer which cites this tutorial; nothing private ever counts.</summary>
    public static IQueryable<Ticket> ResolvedWith(this IQueryable<Ticket> tickets, string articleId) => tickets.Published()
        .Where(ticket => (ticket.Status == TicketStatus.Resolved || ticket.Status == TicketStatus.Closed)
            && ticket.Messages.Any(message => message.Audience == Audience.Public && message.RemovedAt == null
                && message.Citations.Any(citation => citation.ArticleId == articleId)));
}
