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

        var messages = await db.Messages.AsNoTracking().Include(message => message.Citations).Include(message => message.Attachments).Within(reach)
            .Where(message => message.TicketId == id)
            .OrderBy(message => message.PostedAt).ThenBy(message => message.Id)
            .ToListAsync(cancel);
        var events = reach == Audience.Public ? [] : await db.TicketEvents.AsNoTracking()
            .Where(happened => happened.TicketId == id && happened.Audience <= reach)
            .OrderBy(happened => happened.At).ThenBy(happened => happened.Id)
            .ToListAsync(cancel);
        var authors = await readAuthors.RunAsync(
            ticket.AskerId, ticket.AskerName,
            messages.Select(message => message.AuthorId).Concat(events.Select(e => e.ActorId).Concat(events.Select(e => e.ConcernedId)).OfType<Guid>()), cancel);
        var me = viewer.PersonId;
        var follows = me is not null && await db.Follows.AnyAsync(follow => follow.TicketId == id && follow.PersonId == me, cancel);
        var shares = me is not null && await db.SameProblems.AnyAsync(same => same.TicketId == id && same.PersonId == me, cancel);

        return new TicketView(
            ticket, reach,
            [.. messages.Select(message => new MessageView(message, authors[message.AuthorId]))],
            [.. events.Select(happened => new EventView(happened, happened.ActorId is { } actor ? authors.GetValueOrDefault(actor) : null,
                happened.ConcernedId is { } agent ? authors.GetValueOrDefault(agent) : null))],
            AskedByViewer: ticket.AskerId == me, follows, shares);
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
