using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Queues the news of a public message for those who follow the ticket, its author apart: a first batch with the message, the
/// others by <see cref="SendNews"/>. The caller saves.
/// </summary>
public sealed class TellFollowers(ITicketsDb db, IPeopleDb people, ITicketMail mail)
{
    internal const int BatchSize = 200;

    public async Task RunAsync(Ticket ticket, Message message, CancellationToken cancel)
    {
        if (await BatchAsync(ticket, message, after: null, cancel) is { } last)
            db.NewsRounds.Add(NewsRound.For(message, last));
    }

    /// <summary>The last person of a full batch, after whom others may come; null when nobody does.</summary>
    internal async Task<Guid?> BatchAsync(Ticket ticket, Message message, Guid? after, CancellationToken cancel)
    {
        var followers = await people.People
            .Where(person => person.Id != message.AuthorId && person.Id != ticket.AskerId && person.AddressConfirmedAt != null
                && (after == null || person.Id > after)
                && db.Follows.Any(follow => follow.TicketId == ticket.Id && follow.PersonId == person.Id))
            .OrderBy(person => person.Id).Take(BatchSize)
            .ToListAsync(cancel);
        foreach (var follower in followers)
            mail.SaidToFollower(follower, ticket, message);
        return followers.Count == BatchSize ? followers[^1].Id : null;
    }
}
