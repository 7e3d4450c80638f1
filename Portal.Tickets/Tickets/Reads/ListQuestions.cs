using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>Public questions, by pages that start after a key rather than at a number: page 1,000 costs what page 1 costs.</summary>
public sealed class ListQuestions(ITicketsDb db)
{
    public const int PageSize = 20;

    public async Task<QuestionPage> RunAsync(QuestionList list, string theme, QuestionKey? after, CancellationToken cancel)
    {
        var questions = Of(list, db.Tickets.AsNoTracking().Published());
        if (theme.Length > 0)
            questions = questions.Where(ticket => ticket.Theme == theme);
        if (after is var (activity, id))
            questions = questions.Where(t => t.LastActivityAt < activity || (t.LastActivityAt == activity && t.Id < id));

        var rows = await questions
            .OrderByDescending(ticket => ticket.LastActivityAt).ThenByDescending(ticket => ticket.Id)
            .Take(PageSize + 1)
            .Select(ticket => new QuestionRow(
                ticket.Id, ticket.Title, ticket.Kind, ticket.Status, ticket.LastActivityAt, ticket.PeopleCount,
                ticket.ConfirmedAt != null,
                ticket.AnswerCount > 0,
                ticket.Messages
                    .Where(message => message.Audience == Audience.Public && message.RemovedAt == null
                        && (message.Role == MessageRole.Answer || message.Role == MessageRole.Question))
                    .OrderByDescending(message => message.Role).ThenBy(message => message.PostedAt)
                    .Select(message => message.Body.Substring(0, 240)).First()))
            .ToListAsync(cancel);

        var page = rows.Take(PageSize).ToList();
        return new QuestionPage(page, rows.Count > PageSize ? new QuestionKey(page[^1].LastActivityAt, page[^1].Id) : null);
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
        QuestionList.Shared => questions.Where(t => t.PeopleCount >= 3),
        QuestionList.Ideas => questions.Where(t => t.Kind == TicketKind.Idea),
        _ => questions,
    };
}

public enum QuestionList { Active, Unanswered, Resolved, Shared, Ideas }

public sealed record MapRow(int Id, string Title, DateTimeOffset LastActivityAt);

/// <summary>Where a page ended: the next one starts just after.</summary>
public sealed record QuestionKey(DateTimeOffset LastActivityAt, int Id);

/// <param name="Next">Null on the last page.</param>
public sealed record QuestionPage(IReadOnlyList<QuestionRow> Questions, QuestionKey? Next);

/// <param name="Beginning">Of the first public answer, of the question while there is none; Markdown, cut.</param>
public sealed record QuestionRow(
    int Id, string Title, TicketKind Kind, TicketStatus Status, DateTimeOffset LastActivityAt, int People,
    bool Confirmed, bool HasAnswer, string Beginning);
