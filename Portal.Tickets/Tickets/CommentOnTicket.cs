using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Adds a signed-in person's comment and tells those who follow; the asker counts as one who does.</summary>
public sealed class CommentOnTicket(ITicketsDb db, IPeopleDb people, ITicketMail mail, TellFollowers tellFollowers, TimeProvider clock)
{
    /// <summary>False when the viewer sees no such ticket.</summary>
    public async Task<bool> RunAsync(int ticketId, string body, Viewer viewer, CancellationToken cancel)
    {
        var ticket = await db.Tickets.VisibleTo(viewer).SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel);
        if (ticket is null)
            return false;

        var comment = ticket.Comment(viewer.RequiredPersonId, body, clock.GetUtcNow());
        if (comment.Audience == Audience.Public)
            await tellFollowers.RunAsync(ticket, comment, cancel);
        if (comment.AuthorId != ticket.AskerId)
            mail.SaidToFollower(await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel), ticket, comment);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
