using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>An agent's own views and those the team shares, each with how many wait in it.</summary>
public sealed class ListSavedViews(ITicketsDb db, TimeProvider clock)
{
    private const int Most = 40;

    public async Task<IReadOnlyList<SavedViewCount>> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return [];

        var views = await db.SavedViews.AsNoTracking().Where(view => view.IsShared || view.OwnerId == agent.PersonId)
            .OrderBy(view => view.Name).ThenBy(view => view.Id).Take(Most).ToListAsync(cancel);
        var counted = new List<SavedViewCount>();
        foreach (var view in views)
            counted.Add(new SavedViewCount(view, await CountAsync(view.Filter, cancel)));
        return counted;
    }

    /// <summary>Not counted where the view holds what is settled: that is the whole past, and nobody waits in it.</summary>
    private async Task<int?> CountAsync(ViewFilter filter, CancellationToken cancel) =>
        filter.Status is null or TicketStatus.New or TicketStatus.Taken or TicketStatus.WaitingForCustomer
            ? await db.Tickets.AsNoTracking().In(filter, clock.GetUtcNow()).Take(ReadQueue.CountedUpTo + 1).CountAsync(cancel)
            : null;
}

/// <param name="Count">Up to one more than <see cref="ReadQueue.CountedUpTo"/>; null where nothing waits.</param>
public sealed record SavedViewCount(SavedView View, int? Count);
