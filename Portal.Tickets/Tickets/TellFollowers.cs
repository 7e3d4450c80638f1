using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Queues the news of a public message for everybody who follows the ticket, its author apart. The caller saves.</summary>
public sealed class TellFollowers(ITicketsDb db, IPeopleDb people, ITicketMail mail)
{
    public async Task RunAsync(Ticket ticket, Message message, CancellationToken cancel)
    {
        var followers = await people.People
            .Where(person => person.Id != message.AuthorId && person.Id != ticket.AskerId && person.AddressConfirmedAt != null
                && db.Follows.Any(follow => follow.TicketId == ticket.Id && follow.PersonId == person.Id))
            .ToListAsync(cancel);
        foreach (var follower in followers)
            mail.SaidToFollower(follower, ticket, message);
    }
}
