using Microsoft.EntityFrameworkCore;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.Insights;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Joints;

/// <summary>
/// Brings this node's search index up to the change feed: public questions in, everything else out, and each tutorial the words
/// of the resolved questions that cite it.
/// </summary>
internal sealed class SearchFollowsTickets(
    PortalDb db, HelpIndex index, ArticleLibrary library, LearnedWordings learned, Neighbours neighbours, TicketNews news)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await db.NumberChangesAsync(cancel);
        while (true)
        {
            await FollowAsync(cancel);
            // A batch at a time, so that what answers is never far behind for the sake of what is being made.
            if (index.Beside is { } made && await TakeBatchAsync(made, cancel) is { Count: > 0 })
                continue;

            index.Beside?.Keep(library.ToFind);
            index.LetBesideAnswer();
            return;
        }
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        if (await db.LastChangeAsync(cancel) < index.Position)
            index.Served.ForgetQuestions();
        if (index.Beside is { } made && await db.LastChangeAsync(cancel) < made.Position)
            made.ForgetQuestions();

        while (await TakeBatchAsync(index.Served, cancel) is { Count: > 0 } ticketIds)
        {
            neighbours.Forget(ticketIds);
            await news.TellAsync(ticketIds);
        }
    }

    private async Task<IReadOnlyList<int>> TakeBatchAsync(IndexCopy copy, CancellationToken cancel)
    {
        var (ticketIds, position) = await db.ChangesAfterAsync(copy.Position, cancel);
        if (ticketIds.Count > 0)
        {
            await RefreshAsync(copy, ticketIds, cancel);
            copy.Publish(position);
        }

        return ticketIds;
    }

    private async Task RefreshAsync(IndexCopy copy, IReadOnlyList<int> ticketIds, CancellationToken cancel)
    {
        var questions = await ReadAsync(ticketIds, cancel);
        foreach (var question in questions)
            copy.Put(question);
        foreach (var gone in ticketIds.Except(questions.Select(question => question.Id)))
            copy.RemoveQuestion(gone);
        foreach (var articleId in await CitedByAsync(ticketIds, cancel))
            copy.Teach(articleId, await learned.OfAsync(articleId, cancel));
    }

    /// <summary>Public questions with their public messages: nothing else ever reaches the index.</summary>
    private async Task<List<QuestionDocument>> ReadAsync(IReadOnlyList<int> ticketIds, CancellationToken cancel)
    {
        var themes = library.Themes.ToDictionary(theme => theme.Slug.ToString(), theme => theme.Title);
        var rows = await db.Tickets.AsNoTracking().Published().Where(ticket => ticketIds.Contains(ticket.Id))
            .Select(ticket => new
            {
                Ticket = ticket,
                Said = ticket.Messages
                    .Where(message => message.Audience == Audience.Public && message.RemovedAt == null)
                    .OrderBy(message => message.PostedAt)
                    .Select(message => new { message.Role, message.Body }).ToList(),
            })
            .ToListAsync(cancel);
        return [.. rows.Select(row => Document(row.Ticket, themes, row.Said.ToLookup(said => said.Role, said => said.Body)))];
    }

    private static QuestionDocument Document(Ticket ticket, Dictionary<string, string> themes, ILookup<MessageRole, string> said) => new(
        ticket.Id, Slug.From(ticket.Title).ToString(), ticket.Title,
        Join(said[MessageRole.Question]), Join(said[MessageRole.Answer]), Join(said[MessageRole.Comment]),
        ticket.Kind.ToString(), themes.GetValueOrDefault(ticket.Theme, ""), ticket.IsResolved, ticket.AnswerCount > 0,
        ticket.PeopleCount, ticket.LastActivityAt);

    private static string Join(IEnumerable<string> bodies) => string.Join("\n\n", bodies);

    private async Task<List<string>> CitedByAsync(IReadOnlyList<int> ticketIds, CancellationToken cancel) =>
        await db.Messages.AsNoTracking().Where(message => ticketIds.Contains(message.TicketId))
            .SelectMany(message => message.Citations).Select(citation => citation.ArticleId).Distinct().ToListAsync(cancel);
}
