using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The public questions that a tutorial resolved, by its citations in public answers.</summary>
public sealed class ListResolvedBy(ITicketsDb db)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<ResolvedQuestion>> RunAsync(string articleId, CancellationToken cancel) =>
        await db.ResolvedWith(articleId)
            .OrderByDescending(ticket => ticket.PeopleCount).ThenByDescending(ticket => ticket.Id).Take(Most)
            .Select(ticket => new ResolvedQuestion(ticket.Id, ticket.Title, ticket.PeopleCount))
            .ToListAsync(cancel);
}

public sealed record ResolvedQuestion(int Id, string Title, int People);
