using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>One ticket as its viewer may read it, on the public page and on the desk alike.</summary>
public sealed class ReadTicket(ITicketsDb db, ReadAuthors readAuthors)
{
    /// <summary>Null when there is no such ticket for this viewer, or it was merged: <see cref="FindMergedTicket"/> knows into which.</summary>
    public async Task<TicketView?> RunAsync(int id, Viewer viewer, CancellationToken cancel)
    {
        var ticket = await db.Tickets.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(ticket => ticket.Id == id && ticket.MergedIntoId == null, cancel);
        if (ticket is null || viewer.ReachIn(ticket) is not { } reach)
            return null;

        var said = await db.Messages.AsNoTracking().AsSingleQuery().Include(message => message.Citations).Include(message => message.Attachments).Within(reach)
            .Where(message => message.TicketId == id)
            .Join(readAuthors.Rows, message => message.AuthorId, author => author.PersonId, (message, author) => new { Message = message, Author = author })
            .OrderBy(each => each.Message.PostedAt).ThenBy(each => each.Message.Id)
            .ToListAsync(cancel);
        var messages = said.ConvertAll(each => new MessageView(each.Message, ReadAuthors.Of(each.Author, ticket.AskerId, ticket.AskerName)));
        var events = reach == Audience.Public ? [] : await EventsAsync(ticket, reach, messages, cancel);
        var me = viewer.PersonId;
        var follows = me is not null && await db.Follows.AnyAsync(follow => follow.TicketId == id && follow.PersonId == me, cancel);
        var shares = me is not null && await db.SameProblems.AnyAsync(same => same.TicketId == id && same.PersonId == me, cancel);

        return new TicketView(ticket, reach, messages, events, AskedByViewer: ticket.AskerId == me, follows, shares);
    }

    private async Task<List<EventView>> EventsAsync(Ticket ticket, Audience reach, List<MessageView> messages, CancellationToken cancel)
    {
        var events = await db.TicketEvents.AsNoTracking()
            .Where(happened => happened.TicketId == ticket.Id && happened.Audience <= reach)
            .OrderBy(happened => happened.At).ThenBy(happened => happened.Id)
            .ToListAsync(cancel);
        var known = messages.Select(message => message.Author).DistinctBy(author => author.PersonId).ToDictionary(author => author.PersonId);
        var others = events.Select(e => e.ActorId).Concat(events.Select(e => e.ConcernedId)).OfType<Guid>().Distinct().Where(id => !known.ContainsKey(id)).ToList();
        foreach (var (id, author) in await readAuthors.RunAsync(ticket.AskerId, ticket.AskerName, others, cancel))
            known.Add(id, author);
        return events.ConvertAll(happened => new EventView(happened, Find(happened.ActorId), Find(happened.ConcernedId)));

        Author? Find(Guid? id) => id is { } person ? known.GetValueOrDefault(person) : null;
    }
}

/// <param name="Ticket">Not tracked: to read from, never to change.</param>
/// <param name="Reach">Up to which audience the viewer reads here.</param>
public sealed record TicketView(
    Ticket Ticket, Audience Reach, IReadOnlyList<MessageView> Messages, IReadOnlyList<EventView> Events,
    bool AskedByViewer, bool Follows, bool SharesProblem)
{
    public MessageView Question => Messages.First(message => message.Message.Role == MessageRole.Question);

    /// <summary>Official answers first said first; those the asker accepted before the others.</summary>
    public IEnumerable<MessageView> Answers => Messages
        .Where(message => message.Message is { Role: MessageRole.Answer, RemovedAt: null })
        .OrderBy(message => message.Message.AcceptedAt is null);

    public IEnumerable<MessageView> Comments => Messages.Where(message => message.Message is { Role: MessageRole.Comment, RemovedAt: null });

    public int LastMessageId => Messages.Max(message => message.Message.Id);
}

public sealed record MessageView(Message Message, Author Author);

/// <param name="Actor">Null when the portal did it, or the person is gone.</param>
/// <param name="Concerned">The agent it was given to; null where that is the actor, or nobody.</param>
public sealed record EventView(TicketEvent Event, Author? Actor, Author? Concerned);
