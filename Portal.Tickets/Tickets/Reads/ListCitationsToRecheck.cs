using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The answers to read again: their tutorial was changed in what it says, or nobody can open it any more.</summary>
public sealed class ListCitationsToRecheck(ITicketsDb db)
{
    private const int Most = 200;

    /// <param name="published">The ids of the tutorials that readers can open today.</param>
    public async Task<IReadOnlyList<CitationToRecheck>> RunAsync(IReadOnlySet<string> published, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return [];

        var withdrawn = await WithdrawnAsync(published, cancel);
        return await db.Messages.AsNoTracking()
            .Where(message => message.RemovedAt == null)
            .SelectMany(message => message.Citations, (message, citation) => new { message, citation })
            .Where(both => both.citation.RecheckSince != null || withdrawn.Contains(both.citation.ArticleId))
            .Join(db.Tickets.Where(ticket => ticket.RemovedAt == null), both => both.message.TicketId, ticket => ticket.Id, (both, ticket) => new { both.message, both.citation, ticket })
            .OrderByDescending(row => row.message.Id).ThenBy(row => row.citation.Id).Take(Most)
            .Select(row => new CitationToRecheck(
                row.citation.Id, row.citation.ArticleId, row.ticket.Id, row.ticket.Title, row.ticket.IsPublic, row.message.Id, row.message.PostedAt,
                row.citation.RecheckSince))
            .ToListAsync(cancel);
    }

    public async Task<int> CountAsync(IReadOnlySet<string> published, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return 0;

        var withdrawn = await WithdrawnAsync(published, cancel);
        return await db.Messages.AsNoTracking()
            .Where(message => message.RemovedAt == null && db.Tickets.Any(ticket => ticket.Id == message.TicketId && ticket.RemovedAt == null))
            .SelectMany(message => message.Citations)
            .CountAsync(citation => citation.RecheckSince != null || withdrawn.Contains(citation.ArticleId), cancel);
    }

    /// <summary>How many answers rest on this tutorial.</summary>
    public async Task<int> CountOfAsync(string articleId, CancellationToken cancel) =>
        await db.Citations.AsNoTracking().CountAsync(citation => citation.ArticleId == articleId, cancel);

    // A file may be archived, moved away or deleted without the portal's editor: what is cited is held against what stands there now.
    private async Task<List<string>> WithdrawnAsync(IReadOnlySet<string> published, CancellationToken cancel) =>
        [.. (await db.Citations.AsNoTracking().Select(citation => citation.ArticleId).Distinct().ToListAsync(cancel)).Where(id => !published.Contains(id))];
}

/// <param name="Since">When the tutorial was changed; null when it is withdrawn only.</param>
public sealed record CitationToRecheck(
    int Id, string ArticleId, int TicketId, string Title, bool IsPublic, int MessageId, DateTimeOffset AnsweredAt, DateTimeOffset? Since);
