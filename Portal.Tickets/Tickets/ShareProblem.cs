using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>« J'ai le même problème » : at once for a signed-in person, after a confirmed address for a guest.</summary>
public sealed class ShareProblem(ITicketsDb db, MeetPerson meetPerson, ITicketMail mail, TimeProvider clock)
{
    public async Task<ShareOutcome> RunAsync(int ticketId, Viewer viewer, MailAddress? address, CancellationToken cancel)
    {
        var ticket = await db.Tickets.VisibleTo(viewer).Where(ticket => ticket.IsPublic)
            .SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel);
        if (ticket is null)
            return ShareOutcome.NoSuchTicket;

        var now = clock.GetUtcNow();
        if (viewer.PersonId is { } me)
        {
            await db.AddPersonWithSameProblemAsync(ticket, me, now, cancel);
            await db.SaveChangesAsync(cancel);
            return ShareOutcome.Counted;
        }

        if (address is null)
            return ShareOutcome.AddressNeeded;

        var person = await meetPerson.RunAsync(address, cancel);
        if (await db.HasEnoughLinksAsync(person.Id, now, cancel))
            return ShareOutcome.TooManyLinks;

        var (link, secret) = TicketLink.New(TicketLinkPurpose.SameProblem, ticket, person.Id, now);
        db.TicketLinks.Add(link);
        mail.ConfirmSameProblem(person, ticket, secret);
        await db.SaveChangesAsync(cancel);
        return ShareOutcome.ConfirmAddress;
    }
}

public enum ShareOutcome { Counted, ConfirmAddress, AddressNeeded, TooManyLinks, NoSuchTicket }

internal static class SameProblems
{
    /// <summary>Adds the person to those who have the problem, once, and lets them follow. The asker has it already.</summary>
    public static async Task AddPersonWithSameProblemAsync(
        this ITicketsDb db, Ticket ticket, Guid personId, DateTimeOffset now, CancellationToken cancel)
    {
        if (ticket.AskerId == personId
            || await db.SameProblems.AnyAsync(same => same.TicketId == ticket.Id && same.PersonId == personId, cancel))
            return;

        db.SameProblems.Add(new SameProblem(ticket.Id, personId, now));
        ticket.CountPerson();
        if (!await db.Follows.AnyAsync(follow => follow.TicketId == ticket.Id && follow.PersonId == personId, cancel))
            db.Follows.Add(new Follow(ticket.Id, personId, now));
    }
}
