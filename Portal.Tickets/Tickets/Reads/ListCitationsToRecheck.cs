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

        return await Concerned(await WithdrawnAsync(published, cancel))
            .OrderByDescending(row => row.Message.Id).ThenBy(row => row.Citation.Id).Take(Most)
            .Select(row => new CitationToRecheck(
                row.Citation.Id, row.Citation.ArticleId, row.Ticket.Id, row.Ticket.Title, row.Ticket.IsPublic, row.Message.Id, row.Message.PostedAt,
                row.Citation.RecheckSince))
            .ToListAsync(cancel);
    }

    public async Task<int> CountAsync(IReadOnlySet<string> published, Viewer agent, CancellationToken cancel) =>
        agent.IsTeam ? await Concerned(await WithdrawnAsync(published, cancel)).CountAsync(cancel) : 0;

    /// <summary>How many answers rest on this tutorial.</summary>
    public async Task<int> CountOfAsync(string articleId, CancellationToken cancel) =>
        await db.Citations.AsNoTracking().CountAsync(citation => citation.ArticleId == articleId, cancel);

    /// <summary>From the citations, which are found by an index each way, to what they stand in.</summary>
    private IQueryable<Standing> Concerned(List<string> withdrawn)
    {
        var once = DateTimeOffset.UnixEpoch; // « Later than » SQLite finds in an index, « not null » it does not.
        var citations = withdrawn.Count == 0
            ? db.Citations.AsNoTracking().Where(citation => citation.RecheckSince > once)
            : db.Citations.AsNoTracking().Where(citation => citation.RecheckSince > once || withdrawn.Contains(citation.ArticleId));
        return citations
            .Join(db.Messages, citation => EF.Property<int>(citation, "MessageId"), message => message.Id, (citation, message) => new { citation, message })
            .Join(db.Tickets, both => both.message.TicketId, ticket => ticket.Id, (both, ticket) => new Standing { Citation = both.citation, Message = both.message, Ticket = ticket })
            .Where(row => row.Message.RemovedAt == null && row.Ticket.RemovedAt == null);
    }

    // A file may be archived, moved away or deleted without the portal's editor: what is cited is held against what stands there now.
    private async Task<List<string>> WithdrawnAsync(IReadOnlySet<string> published, CancellationToken cancel) =>
        [.. (await db.Citations.AsNoTracking().Select(citation => citation.ArticleId).Distinct().ToListAsync(cancel)).Where(id => !published.Contains(id))];
}

/// <summary>A citation with all that it stands in.</summary>
internal sealed record Standing
{
    public required ArticleCitation Citation { get; init; }
    public required Message Message { get; init; }
    public required Ticket Ticket { get; init; }
}

/// <param name="Since">When the tutorial was changed; null when it is withdrawn only.</param>
public sealed record CitationToRecheck(
    int Id, string ArticleId, int TicketId, string Title, bool IsPublic, int MessageId, DateTimeOffset AnsweredAt, DateTimeOffset? Since);
