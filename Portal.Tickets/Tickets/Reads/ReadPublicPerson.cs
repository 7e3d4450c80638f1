using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>
/// What somebody said for everybody to read, under the name that everybody reads. Who is asked for by one of those messages: no
/// number or address of the person is ever shown. What they asked under another name, or none, is not said to be theirs.
/// </summary>
public sealed class ReadPublicPerson(ITicketsDb db, ReadAuthors authors)
{
    public const int PageSize = 20;

    /// <returns>Null where that message is not public, or said under another name than this person's own.</returns>
    public async Task<PublicPerson?> RunAsync(int messageId, PostKey? after, CancellationToken cancel)
    {
        if (await AuthorAsync(messageId, cancel) is not { } author)
            return null;

        var posts = Posts(author);
        if (after is var (postedAt, id))
            posts = posts.Where(post => post.PostedAt < postedAt || (post.PostedAt == postedAt && post.Id < id));

        var rows = await posts.OrderByDescending(post => post.PostedAt).ThenByDescending(post => post.Id).Take(PageSize + 1)
            .Join(db.Tickets, post => post.TicketId, ticket => ticket.Id, (post, ticket) => new { post, ticket })
            .OrderByDescending(row => row.post.PostedAt).ThenByDescending(row => row.post.Id)
            .Select(row => new PublicPost(row.post.Id, row.ticket.Id, row.ticket.Title, row.ticket.Kind, row.post.Role, row.post.PostedAt, row.post.Body.Substring(0, 240)))
            .ToListAsync(cancel);
        return new PublicPerson(author, [.. rows.Take(PageSize)], rows.Count > PageSize ? new PostKey(rows[PageSize - 1].PostedAt, rows[PageSize - 1].MessageId) : null);
    }

    private async Task<Author?> AuthorAsync(int messageId, CancellationToken cancel)
    {
        var said = await db.Messages.Where(message => message.Id == messageId && message.Audience == Audience.Public && message.RemovedAt == null)
            .Join(db.Tickets.PublishedOnes(), message => message.TicketId, ticket => ticket.Id, (message, ticket) => new { message.AuthorId, ticket.AskerId, ticket.AskerName })
            .SingleOrDefaultAsync(cancel);
        if (said is null)
            return null;

        var author = await authors.InPublicAsync(said.AuthorId, cancel);
        return author.HasPublicPage && (said.AuthorId != said.AskerId || said.AskerName == author.Name) ? author : null;
    }

    private IQueryable<Message> Posts(Author author) => db.Messages.AsNoTracking()
        .Where(post => post.AuthorId == author.PersonId && post.Audience == Audience.Public && post.RemovedAt == null
            && db.Tickets.PublishedOnes().Any(ticket => ticket.Id == post.TicketId && (ticket.AskerId != author.PersonId || ticket.AskerName == author.Name)));
}

public sealed record PublicPerson(Author Author, IReadOnlyList<PublicPost> Posts, PostKey? Next);

/// <param name="Beginning">Markdown, cut.</param>
public sealed record PublicPost(int MessageId, int TicketId, string Title, TicketKind Kind, MessageRole Role, DateTimeOffset PostedAt, string Beginning);

public sealed record PostKey(DateTimeOffset PostedAt, int Id);
