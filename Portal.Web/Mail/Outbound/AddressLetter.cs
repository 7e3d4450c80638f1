using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Puts a set letter into its envelope: from the right mailbox, in its thread, and so that an answer finds the way back.</summary>
internal sealed class AddressLetter(
    MailboxDirectory mailboxes, MailboxOfTicket mailboxOfTicket, MailTokens tokens, SignLetter signature, IOptions<BrandOptions> brand, TimeProvider clock)
{
    private const string TicketThread = "ticket-";

    /// <param name="messageId">As the outbox has it; the same letter gets the same each time.</param>
    public async Task<MimeMessage> RunAsync(SetLetter letter, string messageId, CancellationToken cancel)
    {
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = clock.GetUtcNow(),
            MessageId = messageId,
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.To.Add(new MailboxAddress(letter.RecipientName, letter.Recipient));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (letter.Unsubscribe.Length > 0)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.Unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        var mailbox = TicketOf(letter) is { } ticketId ? await ThreadAsync(message, messageId, ticketId, cancel) : mailboxes.Common;
        message.From.Add(new MailboxAddress(mailbox.DisplayName.Length > 0 ? mailbox.DisplayName : $"{brand.Value.Name} — Aide", mailbox.Address));
        signature.Sign(message);
        return message;
    }

    private async Task<MailboxOptions> ThreadAsync(MimeMessage message, string messageId, int ticketId, CancellationToken cancel)
    {
        var mailbox = await mailboxOfTicket.ReadAsync(ticketId, cancel);
        message.MessageId = await tokens.MessageIdAsync(ticketId, messageId[..messageId.IndexOf('@', StringComparison.Ordinal)], mailbox, cancel);
        if (await tokens.ReplyAddressAsync(ticketId, mailbox, cancel) is { } reply)
            message.ReplyTo.Add(new MailboxAddress(mailbox.DisplayName.Length > 0 ? mailbox.DisplayName : $"{brand.Value.Name} — Aide", reply));

        // A root that never was sent, the same for all letters of a ticket: readers show them as one conversation.
        var root = string.Create(CultureInfo.InvariantCulture, $"{TicketThread}{ticketId}@{mailbox.Address[(mailbox.Address.LastIndexOf('@') + 1)..]}");
        message.InReplyTo = root;
        message.References.AddRange(MimeUtils.EnumerateReferences($"<{root}>"));
        return mailbox;
    }

    private static int? TicketOf(SetLetter letter) =>
        letter.ThreadKey.StartsWith(TicketThread, StringComparison.Ordinal)
        && int.TryParse(letter.ThreadKey.AsSpan(TicketThread.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
