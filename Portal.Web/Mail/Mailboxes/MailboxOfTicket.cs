using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>By which mailbox a ticket's letters leave: the one its customer wrote to, or its theme's, or the common one.</summary>
internal sealed class MailboxOfTicket(PortalDb db, MailboxDirectory mailboxes)
{
    public async Task<MailboxOptions> ReadAsync(int ticketId, CancellationToken cancel)
    {
        if (mailboxes.All.Count == 0)
            return mailboxes.Common;

        var key = await db.IncomingMail.AsNoTracking().Where(mail => mail.TicketId == ticketId || mail.Message!.TicketId == ticketId)
            .OrderByDescending(mail => mail.Id).Select(mail => mail.Mailbox).FirstOrDefaultAsync(cancel);
        if (mailboxes.Find(key) is { } written)
            return written;

        var theme = await db.Tickets.Where(ticket => ticket.Id == ticketId).Select(ticket => ticket.Theme).FirstOrDefaultAsync(cancel);
        return mailboxes.All.FirstOrDefault(box => box.Theme.Length > 0 && box.Theme == theme) ?? mailboxes.Common;
    }
}
