using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>An agent has read an answer beside the tutorial it cites: it still holds.</summary>
public sealed class VerifyCitations(ITicketsDb db)
{
    /// <summary>False when there is no such citation for whoever asks.</summary>
    public async Task<bool> RunAsync(int citationId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Citations.SingleOrDefaultAsync(citation => citation.Id == citationId, cancel) is not { } found)
            return false;

        found.Verify();
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>All the answers that cite this tutorial, in one go.</summary>
    public async Task<int> AllOfAsync(string articleId, Viewer agent, CancellationToken cancel) => !agent.IsTeam ? 0 :
        await db.Citations.Where(citation => citation.ArticleId == articleId && citation.RecheckSince != null)
            .ExecuteUpdateAsync(citation => citation.SetProperty(c => c.RecheckSince, (DateTimeOffset?)null), cancel);
}
