using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>What an agent decides on a message that was held or quarantined: into its ticket, a note there, a ticket of its own, or nothing.</summary>
internal sealed class DecideOnMail(
    PortalDb db, MailArchive archive, ReadArrivedMail readMail, MailboxDirectory mailboxes, MeetPerson meetPerson, TicketsByMail tickets, MailFiles mailFiles,
    TimeProvider clock)
{
    /// <param name="byId">The agent; null on the command line.</param>
    public async Task<DecisionOutcome> RunAsync(long id, MailDecision decision, Guid? byId, CancellationToken cancel)
    {
        if (await db.IncomingMail.SingleOrDefaultAsync(mail => mail.Id == id, cancel) is not { } mail)
            return new DecisionOutcome.NoSuchMail();
        if (!mail.IsOpen)
            return new DecisionOutcome.DecidedBefore(mail);

        var now = clock.GetUtcNow();
        if (decision == MailDecision.Refuse)
        {
            mail.Refuse(byId ?? Guid.Empty, now);
            return await SavedAsync(cancel) ? new DecisionOutcome.Done(TicketId: null) : new DecisionOutcome.DecidedBefore(mail);
        }

        if (await archive.ReadAsync(mail.Sha256, cancel) is not { } raw)
            return new DecisionOutcome.OriginalGone();
        var reading = await readMail.RunAsync(raw, attempt: 1, cancel);
        if (MailAddress.TryParse(reading.From) is not { } address)
            return new DecisionOutcome.NoSender();

        var body = MailMarkdown.Of(reading) is { Length: > 0 } said ? said : "(Message vide.)";
        var message = await BecomeAsync(mail, decision, reading, await mailFiles.TakeAsync(raw, mail.Attempts, reading, cancel), address, body, byId, now, cancel);
        if (message is null)
            return new DecisionOutcome.NoTicket();

        mail.Understood(address.Text, reading.FromName ?? "", reading.Subject, reading.Verification.Verified);
        mail.Became(message, now, byId);
        return await SavedAsync(cancel) ? new DecisionOutcome.Done(message.TicketId) : new DecisionOutcome.DecidedBefore(mail);
    }

    /// <summary>False when a colleague came first: nothing of this decision is kept.</summary>
    private async Task<bool> SavedAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (Exception failure) when (failure.LostTheRace())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<Message?> BecomeAsync(
        IncomingMail mail, MailDecision decision, MailReading reading, IReadOnlyList<Attachment> files, MailAddress address, string body, Guid? byId, DateTimeOffset now, CancellationToken cancel)
    {
        var sender = await meetPerson.RunAsync(address, cancel);
        if (decision == MailDecision.NewTicket)
            return await tickets.OpenAsync(sender, TakeInMail.TitleOf(reading, body), body, files, mailboxes.Find(mail.Mailbox) ?? mailboxes.Common, now, cancel);

        if (await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == mail.TicketId && ticket.RemovedAt == null, cancel) is not { } ticket)
            return null;

        // What the team's own address says from outside is nobody's official word: it stays among colleagues.
        return decision == MailDecision.Note || sender.Role != PortalRole.Customer
            ? ticket.Note(sender.Role == PortalRole.Customer ? byId ?? sender.Id : sender.Id, $"**{reading.From}** a écrit par courriel :\n\n{body}", now)
            : await tickets.ReplyAsync(ticket, sender.Id, body, files, now, cancel);
    }
}

internal enum MailDecision { Join, Note, NewTicket, Refuse }

internal abstract record DecisionOutcome
{
    private DecisionOutcome() { }

    /// <param name="TicketId">Where it stands now; null when it was refused.</param>
    public sealed record Done(int? TicketId) : DecisionOutcome;

    public sealed record NoSuchMail : DecisionOutcome;

    public sealed record DecidedBefore(IncomingMail Mail) : DecisionOutcome;

    /// <summary>There is nobody to answer.</summary>
    public sealed record NoSender : DecisionOutcome;

    public sealed record NoTicket : DecisionOutcome;

    public sealed record OriginalGone : DecisionOutcome;
}
