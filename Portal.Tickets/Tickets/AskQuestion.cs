using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Opens a ticket. A guest's stays unseen until they have confirmed their address by the link they are sent.</summary>
public sealed class AskQuestion(ITicketsDb db, IPeopleDb people, MeetPerson meetPerson, ITicketMail mail, TimeProvider clock)
{
    public async Task<AskOutcome> RunAsync(NewQuestion question, Viewer viewer, MailAddress? address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var asker = viewer.PersonId is { } me
            ? await people.People.SingleAsync(person => person.Id == me, cancel)
            : await meetPerson.RunAsync(address ?? throw new ArgumentNullException(nameof(address)), cancel);

        if (viewer.PersonId is null && await db.HasEnoughLinksAsync(asker.Id, now, cancel))
            return new AskOutcome.TooManyLinks();

        var ticket = Ticket.Ask(
            asker.Id, question.AskerName, question.Title, question.Body, question.Kind, question.IsPublic, question.Theme, now);
        db.Tickets.Add(ticket);

        if (viewer.PersonId is not null)
        {
            ticket.Publish(now);
            await db.SaveChangesAsync(cancel);
            return new AskOutcome.Published(ticket);
        }

        var (link, secret) = TicketLink.New(TicketLinkPurpose.Publish, ticket, asker.Id, now);
        db.TicketLinks.Add(link);
        mail.ConfirmQuestion(asker, ticket, secret);
        await db.SaveChangesAsync(cancel);
        return new AskOutcome.ConfirmAddress(asker.Address);
    }
}

/// <param name="AskerName">The name to show in public; empty for « Anonyme ».</param>
/// <param name="Theme">The slug of a theme; empty when none was chosen.</param>
public sealed record NewQuestion(string Title, string Body, TicketKind Kind, bool IsPublic, string AskerName, string Theme = "");

public abstract record AskOutcome
{
    private AskOutcome() { }

    public sealed record Published(Ticket Ticket) : AskOutcome;

    /// <summary>This mailbox has been sent enough links for the hour: nothing was kept.</summary>
    public sealed record TooManyLinks : AskOutcome;

    /// <param name="Address">Where the link went.</param>
    public sealed record ConfirmAddress(string Address) : AskOutcome;
}
