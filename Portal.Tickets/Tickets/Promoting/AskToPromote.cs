using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tickets;

/// <summary>Asks whoever wrote privately whether everybody may read it in these words. Nothing shows before they agree.</summary>
public sealed class AskToPromote(ITicketsDb db, IPeopleDb people, ITicketMail mail, TimeProvider clock)
{
    /// <param name="vouched">What the agent says is nobody's, by its fingerprint; empty for nothing.</param>
    public async Task<PromoteOutcome> RunAsync(int ticketId, PublicWording wording, string vouched, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.Include(ticket => ticket.Messages).SingleOrDefaultAsync(t => t.Id == ticketId, cancel) is not { MayBePromoted: true } ticket)
            return new PromoteOutcome.NoSuchTicket();

        if (wording is not { Title.Length: > 0 and <= Ticket.TitleLength, Question.Length: > 0, Answer.Length: > 0 })
            return new PromoteOutcome.WordsMissing();

        if (PublicationGuard.Objections(vouched, byTeam: true, wording.Title, wording.Question, wording.Answer) is { Count: > 0 } found)
            return new PromoteOutcome.HoldsPersonalData(found);

        var now = clock.GetUtcNow();
        var earlier = await db.Promotions.AsNoTracking().Where(promotion => promotion.TicketId == ticketId).ToListAsync(cancel);
        if (earlier.Exists(promotion => promotion.WaitsAt(now)))
            return new PromoteOutcome.AskedAlready();

        if (earlier.Exists(promotion => promotion.PublicTicketId is not null))
            return new PromoteOutcome.PublicAlready();

        var asker = await people.People.SingleAsync(person => person.Id == ticket.AskerId, cancel);
        var (link, secret) = TicketLink.New(TicketLinkPurpose.Promote, ticket, asker.Id, now);
        db.TicketLinks.Add(link);
        db.Promotions.Add(Promotion.Ask(ticketId, agent.RequiredPersonId, wording, now));
        ticket.AskConsent(agent.RequiredPersonId, now); // Its new version refuses whoever asks at the same moment.
        mail.AskToPublish(asker, ticket, secret);
        await db.SaveChangesAsync(cancel);
        return new PromoteOutcome.Asked();
    }
}

public abstract record PromoteOutcome
{
    private PromoteOutcome() { }

    public sealed record Asked : PromoteOutcome;

    /// <summary>Or none that could be made public: nothing was answered, or everybody reads it already.</summary>
    public sealed record NoSuchTicket : PromoteOutcome;

    public sealed record WordsMissing : PromoteOutcome;

    public sealed record HoldsPersonalData(IReadOnlyList<Finding> Found) : PromoteOutcome;

    /// <summary>The asker has a link that can still be used.</summary>
    public sealed record AskedAlready : PromoteOutcome;

    public sealed record PublicAlready : PromoteOutcome;
}
