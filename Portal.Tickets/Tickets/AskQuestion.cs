using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tickets;

/// <summary>Opens a ticket. A guest's stays unseen until they have confirmed their address by the link they are sent.</summary>
public sealed class AskQuestion(ITicketsDb db, IPeopleDb people, MeetPerson meetPerson, ScreenPost screen, ITicketMail mail, TimeProvider clock)
{
    public async Task<AskOutcome> RunAsync(NewQuestion question, Viewer viewer, MailAddress? address, CancellationToken cancel)
    {
        if (await db.SentAlreadyAsync(question.SendKey, cancel) is { } earlier)
            return await AgainAsync(earlier, cancel);

        if (question.IsPublic
            && PublicationGuard.Objections(question.Vouched, viewer.IsTeam, question.Title, question.Body, question.AskerName) is { Count: > 0 } found)
            return new AskOutcome.HoldsPersonalData(found);

        var now = clock.GetUtcNow();
        var asker = viewer.PersonId is { } me
            ? await people.People.SingleAsync(person => person.Id == me, cancel)
            : await meetPerson.RunAsync(address ?? throw new ArgumentNullException(nameof(address)), cancel);

        if (viewer.PersonId is null && await db.HasEnoughLinksAsync(asker.Id, now, cancel))
            return new AskOutcome.TooManyLinks();

        if (!viewer.IsTeam && await screen.HasSentEnoughAsync(asker.Id, cancel))
            return new AskOutcome.TooMany();

        var ticket = Ticket.Ask(
            asker.Id, question.AskerName, question.Title, question.Body, question.Kind, question.IsPublic, question.Theme, now);
        db.Tickets.Add(ticket);
        ticket.Messages[0].SentBy(question.SendKey);
        await db.AttachAsync(ticket.Messages[0], question.AttachmentIds, cancel);
        if (question.IsPublic && !viewer.IsTeam && await screen.RunAsync(asker.Id, question.Body, question.TookTime, cancel) is { Count: > 0 } signs)
        {
            ticket.ReviewFirst();
            db.HeldPosts.Add(HeldPost.Question(ticket, question.SendKey, signs, now));
        }


        if (viewer.PersonId is not null)
        {
            ticket.Publish(now);
            return await db.SaveOnceAsync(question.SendKey, cancel) ? Of(ticket) : await AgainAsync(question.SendKey, cancel);
        }

        var (link, secret) = TicketLink.New(TicketLinkPurpose.Publish, ticket, asker.Id, now);
        db.TicketLinks.Add(link);
        mail.ConfirmQuestion(asker, ticket, secret);
        return await db.SaveOnceAsync(question.SendKey, cancel) ? new AskOutcome.ConfirmAddress(asker.Address) : await AgainAsync(question.SendKey, cancel);
    }

    private async Task<AskOutcome> AgainAsync(Guid? key, CancellationToken cancel) => await AgainAsync(
        await db.SentAlreadyAsync(key, cancel) ?? throw new InvalidOperationException("The form that came first is gone."), cancel);

    private static AskOutcome Of(Ticket ticket) => ticket.WaitsForReview ? new AskOutcome.Held(ticket) : new AskOutcome.Published(ticket);

    /// <summary>What the same form was answered the first time.</summary>
    private async Task<AskOutcome> AgainAsync(Ticket earlier, CancellationToken cancel) => earlier.PublishedAt is not null || earlier.WaitsForReview
        ? Of(earlier)
        : new AskOutcome.ConfirmAddress((await people.People.AsNoTracking().SingleAsync(person => person.Id == earlier.AskerId, cancel)).Address);
}

/// <param name="AskerName">The name to show in public; empty for « Anonyme ».</param>
/// <param name="Theme">The slug of a theme; empty when none was chosen.</param>
public sealed record NewQuestion(string Title, string Body, TicketKind Kind, bool IsPublic, string AskerName, string Theme = "")
{
    /// <summary>What the asker says is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; init; } = "";

    /// <summary>How long its form was open; null where nobody knows.</summary>
    public TimeSpan? TookTime { get; init; }

    /// <summary>Of files that were received and wait for this question.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Of the form it is sent from; null where nothing can be sent twice.</summary>
    public Guid? SendKey { get; init; }
}

public abstract record AskOutcome
{
    private AskOutcome() { }

    public sealed record Published(Ticket Ticket) : AskOutcome;

    /// <summary>The team reads it first.</summary>
    public sealed record Held(Ticket Ticket) : AskOutcome;

    /// <summary>This person has sent enough for the hour: nothing was kept.</summary>
    public sealed record TooMany : AskOutcome;

    /// <summary>This mailbox has been sent enough links for the hour: nothing was kept.</summary>
    public sealed record TooManyLinks : AskOutcome;

    /// <summary>Everybody would read this: nothing was kept, the asker decides.</summary>
    public sealed record HoldsPersonalData(IReadOnlyList<Finding> Found) : AskOutcome;

    /// <param name="Address">Where the link went.</param>
    public sealed record ConfirmAddress(string Address) : AskOutcome;
}
