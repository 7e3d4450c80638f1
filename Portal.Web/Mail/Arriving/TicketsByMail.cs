using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>What a customer's mail does to tickets. The caller saves, in one go with the message's own row.</summary>
internal sealed class TicketsByMail(PortalDb db, ITicketMail mail)
{
    /// <summary>A private ticket of the mailbox's theme and team; to write from the address is to ask.</summary>
    public async Task<Message> OpenAsync(Person asker, string title, string body, IReadOnlyList<Attachment> files, MailboxOptions mailbox, DateTimeOffset now, CancellationToken cancel)
    {
        var ticket = Ticket.Ask(asker.Id, askerName: "", title, body, TicketKind.Question, isPublic: false, mailbox.Theme, now);
        ticket.Publish(now);
        if (mailbox.Team.Length > 0 && await db.Teams.SingleOrDefaultAsync(team => team.Name == mailbox.Team, cancel) is { } team)
            ticket.GiveToTeam(team.Id, actorId: null, now, team.Name);
        db.Tickets.Add(ticket);
        ticket.Messages[0].Attach(files);
        return ticket.Messages[0];
    }

    /// <summary>A word of the asker's side, private even where the question is public: who answers a mail does not write on a forum.</summary>
    public async Task<Message> ReplyAsync(Ticket ticket, Guid authorId, string body, IReadOnlyList<Attachment> files, DateTimeOffset now, CancellationToken cancel)
    {
        var reply = ticket.ReplyByMail(authorId, body, now);
        reply.Attach(files);
        if (authorId != ticket.AskerId)
            mail.SaidToFollower(await db.People.SingleAsync(person => person.Id == ticket.AskerId, cancel), ticket, reply);
        return reply;
    }
}
