using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Sends the team's answer and says where the ticket stands now, in one go.</summary>
public sealed class AnswerTicket(ITicketsDb db, IPeopleDb people, ITicketMail mail, TellFollowers tellFollowers, TimeProvider clock)
{
    public async Task<AnswerOutcome> RunAsync(int ticketId, AnswerDraft draft, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return AnswerOutcome.NoSuchTicket;

        var ticket = await db.Tickets.Include(ticket => ticket.Messages)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.RemovedAt == null && ticket.MergedIntoId == null, cancel);
        if (ticket is null)
            return AnswerOutcome.NoSuchTicket;

        // An answer would go to a mailbox that nobody has proven to be the asker's.
        if (ticket.PublishedAt is null)
            return AnswerOutcome.AddressNotConfirmed;

        if (ticket.Messages.Any(message => message.Id > draft.LastSeenMessageId))
            return AnswerOutcome.UnseenMessage;

        if (draft.Then is { } status && !ticket.MayBecome(status))
            return AnswerOutcome.StatusNotForThisKind;

        var now = clock.GetUtcNow();
        var answer = ticket.Answer(agent.RequiredPersonId, draft.Body, draft.Audience, draft.ArticleIds, now);
        if (draft.Then is { } next)
            ticket.MoveTo(next, agent.RequiredPersonId, now);

        await TellAskerAsync(ticket, answer, now, cancel);
        if (answer.Audience == Audience.Public)
            await tellFollowers.RunAsync(ticket, answer, cancel);
        await db.SaveChangesAsync(cancel);
        return AnswerOutcome.Sent;
    }

    private async Task TellAskerAsync(Ticket ticket, Message answer, DateTimeOffset now, CancellationToken cancel)
    {
        var asker = await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel);
        string? secret = null;
        if (ticket.IsResolved)
        {
            (var link, secret) = TicketLink.New(TicketLinkPurpose.Outcome, ticket, asker.Id, now);
            db.TicketLinks.Add(link);
        }

        var agent = await people.Agents.SingleOrDefaultAsync(agent => agent.PersonId == answer.AuthorId, cancel);
        mail.AnsweredToAsker(asker, ticket, answer, agent?.Signature, secret);
    }
}

/// <param name="Then">The status after sending; null to leave it.</param>
/// <param name="LastSeenMessageId">The newest message the agent had on screen: a newer one stops the send.</param>
public sealed record AnswerDraft(
    string Body, Audience Audience, IReadOnlyList<string> ArticleIds, TicketStatus? Then, int LastSeenMessageId);

public enum AnswerOutcome { Sent, NoSuchTicket, UnseenMessage, StatusNotForThisKind, AddressNotConfirmed }
