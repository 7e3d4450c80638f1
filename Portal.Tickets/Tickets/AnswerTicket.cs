using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tickets;

/// <summary>Sends the team's answer and says where the ticket stands now, in one go.</summary>
public sealed class AnswerTicket(ITicketsDb db, IPeopleDb people, ITicketMail mail, TellFollowers tellFollowers, TimeProvider clock)
{
    public async Task<AnswerOutcome> RunAsync(int ticketId, AnswerDraft draft, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await FindAsync(ticketId, cancel) is not { } ticket)
            return AnswerOutcome.NoSuchTicket;

        if (Refusal(ticket, draft) is { } refusal)
            return refusal;

        await PostAsync(ticket, draft, agent.RequiredPersonId, cancel);
        return AnswerOutcome.Sent;
    }

    internal Task<Ticket?> FindAsync(int ticketId, CancellationToken cancel) => db.Tickets.Include(ticket => ticket.Messages)
        .SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.RemovedAt == null && ticket.MergedIntoId == null, cancel);

    /// <summary>Why this can't be sent as things stand; null when it can.</summary>
    internal static AnswerOutcome? Refusal(Ticket ticket, AnswerDraft draft)
    {
        // An answer would go to a mailbox that nobody has proven to be the asker's.
        if (ticket.PublishedAt is null)
            return AnswerOutcome.AddressNotConfirmed;

        if (ticket.Messages.Any(message => message.Id > draft.LastSeenMessageId))
            return AnswerOutcome.UnseenMessage;

        if (draft.Then is { } status && !ticket.MayBecome(status))
            return AnswerOutcome.StatusNotForThisKind;

        // An agent knows many customers' numbers: what everybody would read is guarded like everybody's words.
        return ticket.IsPublic && draft.Audience == Audience.Public && PublicationGuard.Objections(draft.Vouched, byTeam: true, draft.Body).Count > 0
            ? AnswerOutcome.HoldsPersonalData
            : null;
    }

    /// <summary>Makes it a message, with all that follows from one, and saves.</summary>
    internal async Task PostAsync(Ticket ticket, AnswerDraft draft, Guid agentId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var answer = ticket.Answer(agentId, draft.Body, draft.Audience, draft.ArticleIds, now);
        answer.SentBy(draft.Key);
        if (draft.Theme.Length > 0)
            ticket.Sort(draft.Theme);
        if (draft.TakeIt)
            ticket.Take(agentId, now);
        if (draft.Then is { } next)
            ticket.MoveTo(next, agentId, now);

        await TellAskerAsync(ticket, answer, draft.Language, now, cancel);
        if (answer.Audience == Audience.Public)
            await tellFollowers.RunAsync(ticket, answer, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task TellAskerAsync(
        Ticket ticket, Message answer, SignatureLanguage language, DateTimeOffset now, CancellationToken cancel)
    {
        var asker = await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel);
        string? secret = null;
        if (ticket.IsResolved)
        {
            (var link, secret) = TicketLink.New(TicketLinkPurpose.Outcome, ticket, asker.Id, now);
            db.TicketLinks.Add(link);
        }

        mail.AnsweredToAsker(asker, ticket, answer, await people.SignedByAsync(answer.AuthorId, language, cancel), secret);
    }
}

/// <param name="Then">The status after sending; null to leave it.</param>
/// <param name="LastSeenMessageId">The newest message the agent had on screen: a newer one stops the send.</param>
public sealed record AnswerDraft(
    string Body, Audience Audience, IReadOnlyList<string> ArticleIds, TicketStatus? Then, int LastSeenMessageId)
{
    /// <summary>Of the form it is sent by: the same click twice is one answer. Null without a form.</summary>
    public Guid? Key { get; init; }

    /// <summary>The theme to sort the ticket into; empty to leave it.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Gives the ticket to whoever answers.</summary>
    public bool TakeIt { get; init; }

    public SignatureLanguage Language { get; init; }

    /// <summary>What the agent says is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; init; } = "";

    /// <summary>The macro it was written with, if any.</summary>
    public int? MacroId { get; init; }
}

public enum AnswerOutcome { Sent, NoSuchTicket, UnseenMessage, StatusNotForThisKind, AddressNotConfirmed, AnotherIsLeaving, HoldsPersonalData }
