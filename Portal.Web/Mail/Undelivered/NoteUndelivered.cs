using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Undelivered;

/// <summary>
/// What becomes of a letter that did not arrive: its ticket tells the desk « non remis », and a mailbox that does not exist or whose owner
/// complained is not written to again. Only a report that names a letter of ours and its own recipient counts. The caller saves.
/// </summary>
internal sealed class NoteUndelivered(PortalDb db, Suppressions suppressions, TimeProvider clock)
{
    /// <summary>False when the report is about no letter of ours.</summary>
    public async Task<bool> RunAsync(MailReading report, CancellationToken cancel)
    {
        if (report.Bounce is not { OriginalMessageId: { } messageId } notice
            || await db.OutgoingMail.OfMessageIdAsync(messageId, cancel) is not { } letter)
            return false;

        if (notice.Recipient is not null && MailAddress.TryParse(notice.Recipient)?.Key != MailAddress.TryParse(letter.Recipient)?.Key)
            return false;

        if (report.Class != MailClass.Delay)
            await RunAsync(letter, notice.Status ?? "", notice.Reason ?? "", complained: report.Class == MailClass.Report, suppress: true, cancel);
        return true;
    }

    /// <param name="suppress">Whether the mailbox itself, and not only this letter, was refused.</param>
    public async Task RunAsync(OutgoingMail letter, string status, string why, bool complained, bool suppress, CancellationToken cancel)
    {
        if (suppress)
            await suppressions.AddAsync(letter.Recipient, complained, status, why, cancel);
        if (TicketOf(letter) is { } ticketId && await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is { } ticket)
            ticket.NoteUndelivered(complained ? "complaint" : status, clock.GetUtcNow());
    }

    private static int? TicketOf(OutgoingMail letter) =>
        letter.OrderKey.Split(':') is ["ticket", var id, ..] && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var ticketId) ? ticketId : null;
}
