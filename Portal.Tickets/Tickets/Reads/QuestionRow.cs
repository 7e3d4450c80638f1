using System.Linq.Expressions;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>A public question as the lists show it.</summary>
/// <param name="People">With this problem or for this idea, the asker included.</param>
/// <param name="Decision">Why an idea is planned, done or declined; empty where nothing was said.</param>
/// <param name="Beginning">Of the first public answer, of the question while there is none; Markdown, cut.</param>
public sealed record QuestionRow(
    int Id, string Title, TicketKind Kind, TicketStatus Status, DateTimeOffset LastActivityAt, int People,
    bool Confirmed, bool HasAnswer, string Decision, string Beginning)
{
    internal static Expression<Func<Ticket, QuestionRow>> Of { get; } = ticket => new QuestionRow(
        ticket.Id, ticket.Title, ticket.Kind, ticket.Status, ticket.LastActivityAt, ticket.PeopleCount,
        ticket.ConfirmedAt != null, ticket.AnswerCount > 0, ticket.Decision,
        ticket.Messages
            .Where(message => message.Audience == Audience.Public && message.RemovedAt == null
                && (message.Role == MessageRole.Answer || message.Role == MessageRole.Question))
            .OrderByDescending(message => message.Role).ThenBy(message => message.PostedAt)
            .Select(message => message.Body.Substring(0, 240)).First());
}

/// <summary>Where a page ended: the next one starts just after.</summary>
/// <param name="Place">The ticks of the last activity or the number of people, whichever orders the list; 0 where the number of the question does alone.</param>
public sealed record QuestionKey(long Place, int Id)
{
    internal DateTimeOffset Activity => new(Math.Clamp(Place, 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    internal int People => (int)Math.Clamp(Place, 0, int.MaxValue);
}

/// <param name="Next">Null on the last page.</param>
public sealed record QuestionPage(IReadOnlyList<QuestionRow> Questions, QuestionKey? Next)
{
    public const int Size = 20;

    /// <param name="rows">One more than a page where there are more.</param>
    internal static QuestionPage Of(IReadOnlyList<QuestionRow> rows, Func<QuestionRow, long> place) => rows.Count > Size
        ? new QuestionPage([.. rows.Take(Size)], new QuestionKey(place(rows[Size - 1]), rows[Size - 1].Id))
        : new QuestionPage(rows, Next: null);
}
