using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tickets;

/// <summary>Puts a comment under its ticket and tells those who follow; the asker counts as one who does. The caller saves.</summary>
public sealed class PostComment(ITicketsDb db, IPeopleDb people, ITicketMail mail, TellFollowers tellFollowers, TimeProvider clock)
{
    internal async Task RunAsync(Ticket ticket, Guid authorId, CommentDraft draft, bool toTeam, CancellationToken cancel)
    {
        var comment = ticket.Comment(authorId, draft.Body, clock.GetUtcNow(), toTeam);
        comment.SentBy(draft.SendKey);
        await db.AttachAsync(comment, draft.AttachmentIds, cancel);
        if (comment.Audience == Audience.Public)
            await tellFollowers.RunAsync(ticket, comment, cancel);
        if (comment.AuthorId != ticket.AskerId)
            mail.SaidToFollower(await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel), ticket, comment);
    }
}
