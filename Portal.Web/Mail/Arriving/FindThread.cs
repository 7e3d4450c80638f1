using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// Which ticket a message was written to: by what we signed, in the address, the Message-ID or the subject, and by nothing else. Of one
/// that was merged since, it is the one that took it in.
/// </summary>
internal sealed class FindThread(PortalDb db, FindMergedTicket findMerged, MailTokens tokens)
{
    private const int MostKeys = 60;

    private static readonly string[] Order = ["replyAddress", "messageId", "subjectToken"];

    public async Task<FoundThread> RunAsync(MailReading reading, MailboxOptions mailbox, CancellationToken cancel)
    {
        var claims = false;
        foreach (var key in reading.ThreadKeys.Take(MostKeys).OrderBy(key => Array.IndexOf(Order, key.Kind)))
        {
            if (key.Kind == "messageId" && !IsOfMailbox(key.Value, mailbox))
                continue;
            if (await tokens.TicketOfAsync(key.Value, mailbox, cancel) is { } signed
                && await findMerged.PresentAsync(signed, cancel) is var ticketId && await ExistsAsync(ticketId, cancel))
                return new FoundThread(ticketId, Forged: false);
            claims |= await ClaimsAsync(key, cancel);
        }

        return new FoundThread(TicketId: null, Forged: claims);
    }

    private Task<bool> ExistsAsync(int ticketId, CancellationToken cancel) =>
        db.Tickets.AnyAsync(ticket => ticket.Id == ticketId && ticket.RemovedAt == null, cancel);

    // Whoever answers a letter of ours that belongs to no ticket, such as a code, has something to say; whoever shows a mark we never
    // made wants into somebody's ticket. A subject's brackets are anybody's.
    private async Task<bool> ClaimsAsync(ThreadKey key, CancellationToken cancel) => key.Kind switch
    {
        "replyAddress" => char.IsAsciiDigit(key.Value[0]),
        "messageId" => await db.OutgoingMail.OfMessageIdAsync(key.Value, cancel) is not { } letter || letter.OrderKey.StartsWith("ticket:", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsOfMailbox(string messageId, MailboxOptions mailbox) =>
        messageId.EndsWith(mailbox.Address[mailbox.Address.LastIndexOf('@')..], StringComparison.OrdinalIgnoreCase)
        && !messageId.StartsWith("ticket-", StringComparison.Ordinal);
}

/// <param name="Forged">It shows a mark in our form that is not ours.</param>
internal sealed record FoundThread(int? TicketId, bool Forged);
