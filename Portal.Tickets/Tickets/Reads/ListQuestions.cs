using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>Public questions, by pages that start after a key rather than at a number: page 1,000 costs what page 1 costs.</summary>
public sealed class ListQuestions(ITicketsDb db)
{
    public async Task<QuestionPage> RunAsync(QuestionList list, string theme, QuestionKey? after, CancellationToken cancel)
    {
        var questions = Of(list, db.Tickets.AsNoTracking().Published());
        if (theme.Length > 0)
            questions = questions.Where(ticket => ticket.Theme == theme);

        var page = list == QuestionList.Popular ? questions.ByPeople(after) : ByActivity(questions, after);
        return QuestionPage.Of(
            await page.Take(QuestionPage.Size + 1).Select(QuestionRow.Of).ToListAsync(cancel),
            row => list == QuestionList.Popular ? row.People : row.LastActivityAt.UtcTicks);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountByThemeAsync(CancellationToken cancel) =>
        await db.Tickets.Published().GroupBy(ticket => ticket.Theme)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    /// <summary>The highest number of a public question; 0 while there is none.</summary>
    public async Task<int> LastIdAsync(CancellationToken cancel) =>
        await db.Tickets.Published().MaxAsync(ticket => (int?)ticket.Id, cancel) ?? 0;

    /// <summary>Public questions whose numbers lie in this range, for the map of the site.</summary>
    public async Task<IReadOnlyList<MapRow>> ForMapAsync(int from, int count, CancellationToken cancel) =>
        await db.Tickets.AsNoTracking().PublishedOnes().Where(ticket => ticket.Id >= from && ticket.Id < from + count)
            .OrderBy(ticket => ticket.Id).Select(ticket => new MapRow(ticket.Id, ticket.Title, ticket.LastActivityAt)).ToListAsync(cancel);

    private static IQueryable<Ticket> Of(QuestionList list, IQueryable<Ticket> questions) => list switch
    {
        QuestionList.Unanswered => questions.Where(t => t.AnswerCount == 0 && t.Status != TicketStatus.Closed),
        QuestionList.Resolved => questions.Where(t => t.Status == TicketStatus.Resolved || t.Status == TicketStatus.Closed),
        QuestionList.Popular => questions.Where(t => t.PeopleCount > 1),
        _ => questions,
    };

    private static IQueryable<Ticket> ByActivity(IQueryable<Ticket> questions, QuestionKey? after)
    {
        if (after is { Activity: var activity, Id: var id })
            questions = questions.Where(t => t.LastActivityAt < activity || (t.LastActivityAt == activity && t.Id < id));
        return questions.OrderByDescending(ticket => ticket.LastActivityAt).ThenByDescending(ticket => ticket.Id);
    }
}

public enum QuestionList { Active, Unanswered, Resolved, Popular }

public sealed record MapRow(int Id, string Title, DateTimeOffset LastActivityAt);
