using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Undelivered;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// From an archived message to what it is for the desk: a new ticket, a reply, something held, quarantined or set aside. One save for
/// the message and for what it changed.
/// </summary>
internal sealed class TakeInMail(
    PortalDb db, MailArchive archive, ReadArrivedMail readMail, FindThread findThread, MailboxDirectory mailboxes, MeetPerson meetPerson,
    ListAccountsOf accountsOf, TicketsByMail tickets, MailFiles mailFiles, NoteUndelivered noteUndelivered, AcknowledgeMail acknowledge, SenderLimit limit,
    TimeProvider clock)
{
    public async Task RunAsync(IncomingMail mail, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (mail.Attempts > IncomingMail.MostAttempts)
        {
            mail.Quarantine(MailReason.KilledItsReader, now);
        }
        else if (await archive.ReadAsync(mail.Sha256, cancel) is not { } raw)
        {
            mail.Quarantine(MailReason.Unreadable, now);
        }
        else
        {
            var reading = await readMail.RunAsync(raw, mail.Attempts, cancel);
            mail.Understood(reading.From ?? "", reading.FromName ?? "", reading.Subject, reading.Verification.Verified);
            var mailbox = mailboxes.Find(mail.Mailbox) ?? mailboxes.Common;
            await DecideAsync(mail, reading, raw, mailbox, now, cancel);
            await db.SaveChangesAsync(cancel);
            await acknowledge.RunAsync(mail, mailbox, cancel);
            return;
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task DecideAsync(IncomingMail mail, MailReading reading, byte[] raw, MailboxOptions mailbox, DateTimeOffset now, CancellationToken cancel)
    {
        switch (reading)
        {
            case { Error: { } error }:
                mail.Quarantine(ReasonOf(error), now);
                break;
            case { Class: MailClass.Bounce or MailClass.Delay }:
                await noteUndelivered.RunAsync(reading, cancel);
                mail.SetAside(reading.Class == MailClass.Bounce ? MailReason.Bounce : MailReason.Delay, now);
                break;
            case { Class: MailClass.Report }:
                mail.SetAside(await noteUndelivered.RunAsync(reading, cancel) ? MailReason.Complaint : MailReason.Report, now);
                break;
            case { Class: MailClass.Own }:
                mail.SetAside(MailReason.Own, now);
                break;
            case { Class: MailClass.AutoReply }:
                mail.SetAside(MailReason.AutoReply, now);
                break;
            case { Class: MailClass.List }:
                mail.SetAside(MailReason.MailingList, now);
                break;
            case { Class: MailClass.Spam }:
                mail.Quarantine(MailReason.Spam, now);
                break;
            default:
                await HearAsync(mail, reading, raw, mailbox, now, cancel);
                break;
        }
    }

    /// <summary>Somebody wrote.</summary>
    private async Task HearAsync(IncomingMail mail, MailReading reading, byte[] raw, MailboxOptions mailbox, DateTimeOffset now, CancellationToken cancel)
    {
        if (MailAddress.TryParse(reading.From) is not { } address)
        {
            mail.Quarantine(MailReason.NoSender, now);
            return;
        }

        if (await limit.IsReachedAsync(mail, now, cancel))
        {
            mail.Quarantine(MailReason.TooManyFromSender, now);
            return;
        }

        var body = MailMarkdown.Of(reading);
        if (body.Length == 0)
        {
            mail.Quarantine(MailReason.Empty, now);
            return;
        }

        var thread = await findThread.RunAsync(reading, mailbox, cancel);
        var known = await db.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel);
        if (thread.TicketId is { } ticketId)
            await ReplyAsync(mail, reading, raw, ticketId, known, body, now, cancel);
        else if (thread.Forged)
            mail.Quarantine(MailReason.BadSignature, now);
        else if (known is { Role: not PortalRole.Customer })
            mail.Quarantine(MailReason.FromTheTeam, now);
        else
            mail.Became(await OpenAsync(known ?? await MeetAsync(address, reading, cancel)), now);

        async Task<Message> OpenAsync(Person asker) => await tickets.OpenAsync(
            asker, TitleOf(reading, body), body, await mailFiles.TakeAsync(raw, mail.Attempts, reading, cancel), mailbox, now, cancel);
    }

    private async Task ReplyAsync(IncomingMail mail, MailReading reading, byte[] raw, int ticketId, Person? sender, string body, DateTimeOffset now, CancellationToken cancel)
    {
        var ticket = await db.Tickets.SingleAsync(ticket => ticket.Id == ticketId, cancel);
        if (sender is null)
            mail.HoldFor(ticketId, MailReason.UnknownSender, now);
        else if (sender.Role != PortalRole.Customer)
            mail.HoldFor(ticketId, MailReason.FromTheTeam, now);
        else if (new Viewer(sender.Id, sender.Role, await accountsOf.RunAsync(sender.Id, cancel)).ReachIn(ticket) != Audience.Participants)
            mail.HoldFor(ticketId, MailReason.UnknownSender, now);
        else
            await JoinAsync(mail, ticket, sender.Id, body, await mailFiles.TakeAsync(raw, mail.Attempts, reading, cancel), now, cancel);
    }

    private async Task JoinAsync(IncomingMail mail, Ticket ticket, Guid senderId, string body, IReadOnlyList<Attachment> files, DateTimeOffset now, CancellationToken cancel)
    {
        mail.BelongsTo(ticket.Id);
        mail.Became(await tickets.ReplyAsync(ticket, senderId, body, files, now, cancel), now);
    }

    private async Task<Person> MeetAsync(MailAddress address, MailReading reading, CancellationToken cancel)
    {
        var person = await meetPerson.RunAsync(address, cancel);
        if (person.Name.Length == 0 && reading.FromName is { Length: > 0 and <= Person.NameLength } name && MailAddress.TryParse(name) is null)
            person.CallThemselves(name);
        return person;
    }

    internal static string TitleOf(MailReading reading, string body)
    {
        var title = Inbound.Text.BareSubject.Of(reading.Subject).Trim();
        if (title.Length == 0)
            title = body.Split('\n', 2)[0].Trim('#', '>', ' ', '\\');
        if (title.Length == 0)
            title = "Message sans objet";
        return title.Length <= Ticket.TitleLength ? title : title[..(Ticket.TitleLength - 1)].TrimEnd() + "…";
    }

    private static MailReason ReasonOf(string error) => error switch
    {
        "empty" => MailReason.Empty,
        ReadInChild.ReaderDied => MailReason.KilledItsReader,
        _ when error.StartsWith("over the limit", StringComparison.Ordinal) => MailReason.OverLimits,
        _ => MailReason.Unreadable,
    };
}
