using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A tutorial was changed in what it says: the answers that rest on it are to be read again.</summary>
public sealed class MarkCitations(ITicketsDb db, TimeProvider clock)
{
    /// <summary>How many answers were marked now; those marked already keep their date.</summary>
    public async Task<int> RunAsync(string articleId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return 0;

        DateTimeOffset? now = clock.GetUtcNow();
        return await db.Citations.Where(citation => citation.ArticleId == articleId && citation.RecheckSince == null)
            .ExecuteUpdateAsync(citation => citation.SetProperty(c => c.RecheckSince, now), cancel);
    }
}
