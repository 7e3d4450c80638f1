using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>What the knowledge base lacks: searches that found nothing, and questions resolved without a tutorial.</summary>
public sealed class ListGaps(ITicketsDb tickets, IInsightsDb db, TimeProvider clock)
{
    private const int Most = 50;
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    public async Task<Gaps> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new Gaps([], [], []);

        var since = clock.GetUtcNow() - Window;
        var searches = await db.SearchLog.AsNoTracking().Where(search => search.Found == 0 && search.At > since)
            .GroupBy(search => search.Words)
            .Select(group => new { Words = group.Key, Times = group.Count() })
            .OrderByDescending(group => group.Times).ThenBy(group => group.Words).Take(Most).ToListAsync(cancel);
        var uncited = await tickets.Tickets.AsNoTracking().Published()
            .Where(ticket => ticket.Status == TicketStatus.Resolved && ticket.ResolvedAt > since
                && !ticket.Messages.Any(message => message.Citations.Any()))
            .OrderByDescending(ticket => ticket.PeopleCount).ThenByDescending(ticket => ticket.Id).Take(Most)
            .Select(ticket => new ResolvedWithoutTutorial(ticket.Id, ticket.Title, ticket.PeopleCount)).ToListAsync(cancel);
        var unhelpful = await db.ArticleOpinions.AsNoTracking().Where(opinion => opinion.At > since)
            .GroupBy(opinion => opinion.ArticleId)
            .Select(group => new { group.Key, No = group.Count(opinion => !opinion.Helped), All = group.Count() })
            .Where(group => group.No > 0).OrderByDescending(group => group.No).Take(Most).ToListAsync(cancel);

        return new Gaps(
            [.. searches.Select(search => new SearchedInVain(search.Words, search.Times))], uncited,
            [.. unhelpful.Select(opinion => new Unhelpful(opinion.Key, opinion.No, opinion.All))]);
    }
}

public sealed record Gaps(
    IReadOnlyList<SearchedInVain> Searches, IReadOnlyList<ResolvedWithoutTutorial> Questions, IReadOnlyList<Unhelpful> Articles);

public sealed record SearchedInVain(string Words, int Times);

public sealed record ResolvedWithoutTutorial(int Id, string Title, int People);

/// <param name="No">How many readers said it did not help, of <paramref name="All"/>.</param>
public sealed record Unhelpful(string ArticleId, int No, int All);
