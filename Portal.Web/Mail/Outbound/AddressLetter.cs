using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Letters;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Sets a letter and puts it into its envelope: from the right mailbox and under its frame, in its thread, and so that an answer finds the way back.</summary>
internal sealed class AddressLetter(
    MailboxDirectory mailboxes, MailboxOfTicket mailboxOfTicket, MailTokens tokens, HtmlLetter html, SignLetter signature, IOptions<BrandOptions> brand,
    TimeProvider clock)
{
    private const string TicketThread = "ticket-";

    /// <param name="messageId">As the outbox has it; the same letter gets the same each time.</param>
    public async Task<MimeMessage> RunAsync(AddressedLetter addressed, string messageId, CancellationToken cancel)
    {
        var letter = addressed.Letter;
        var ticketId = TicketOf(letter);
        var mailbox = ticketId is { } id ? await mailboxOfTicket.ReadAsync(id, cancel) : mailboxes.Common;
        var message = Set(letter with { Frame = FrameOf(letter, mailbox) });
        message.MessageId = messageId;
        message.To.Add(new MailboxAddress(addressed.RecipientName, addressed.Recipient));
        message.From.Add(new MailboxAddress(NameOf(mailbox), mailbox.Address));
        if (ticketId is { } thread)
            await ThreadAsync(message, messageId, thread, mailbox, cancel);
        signature.Sign(message);
        return message;
    }

    private MimeMessage Set(Letter letter)
    {
        var name = $"{brand.Value.Name} — Aide";
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = clock.GetUtcNow(),
            Body = new BodyBuilder { TextBody = TextLetter.Set(letter, name), HtmlBody = html.Set(letter, name) }.ToMessageBody(),
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (letter.Unsubscribe.Length > 0)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.Unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private async Task ThreadAsync(MimeMessage message, string messageId, int ticketId, MailboxOptions mailbox, CancellationToken cancel)
    {
        message.MessageId = await tokens.MessageIdAsync(ticketId, messageId[..messageId.IndexOf('@', StringComparison.Ordinal)], mailbox, cancel);
        if (await tokens.ReplyAddressAsync(ticketId, mailbox, cancel) is { } reply)
            message.ReplyTo.Add(new MailboxAddress(NameOf(mailbox), reply));

        // A root that never was sent, the same for all letters of a ticket: readers show them as one conversation.
        var root = string.Create(CultureInfo.InvariantCulture, $"{TicketThread}{ticketId}@{mailbox.Address[(mailbox.Address.LastIndexOf('@') + 1)..]}");
        message.InReplyTo = root;
        message.References.AddRange(MimeUtils.EnumerateReferences($"<{root}>"));
    }

    /// <summary>The mailbox's own lines, where an agent signs and it has some.</summary>
    private static IReadOnlyList<string> FrameOf(Letter letter, MailboxOptions mailbox) =>
        letter.Frame.Count > 0 && mailbox.SignatureFrame.Count > 0 ? mailbox.SignatureFrame : letter.Frame;

    private string NameOf(MailboxOptions mailbox) => mailbox.DisplayName.Length > 0 ? mailbox.DisplayName : $"{brand.Value.Name} — Aide";

    private static int? TicketOf(Letter letter) =>
        letter.ThreadKey.StartsWith(TicketThread, StringComparison.Ordinal)
        && int.TryParse(letter.ThreadKey.AsSpan(TicketThread.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
