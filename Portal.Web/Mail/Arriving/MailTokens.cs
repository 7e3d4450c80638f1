using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// The signed mark of a ticket in what leaves, by which an answer finds its way back: in the reply address, in the Message-ID, in the
/// subject. It is good for one ticket and one mailbox; it proves that its bearer was written to, not who they are.
/// </summary>
internal sealed class MailTokens(MailKeyRing keys)
{
    private const int SignatureBytes = 16;
    private const int SignatureLength = SignatureBytes * 2;

    public async Task<string> TokenAsync(int ticketId, MailboxOptions mailbox, CancellationToken cancel)
    {
        var said = ticketId.ToString(CultureInfo.InvariantCulture);
        return $"{said}-{Signature(await keys.ReadAsync(cancel), said, mailbox)}";
    }

    /// <summary>Null where the mailbox's server knows no such addresses.</summary>
    public async Task<string?> ReplyAddressAsync(int ticketId, MailboxOptions mailbox, CancellationToken cancel)
    {
        var at = mailbox.Address.LastIndexOf('@');
        var token = await TokenAsync(ticketId, mailbox, cancel);
        return mailbox.PlusAddressing && at + 1 + token.Length <= 64 ? $"{mailbox.Address[..at]}+{token}{mailbox.Address[at..]}" : null;
    }

    /// <param name="unique">What tells this letter from the ticket's others; part of what is signed.</param>
    public async Task<string> MessageIdAsync(int ticketId, string unique, MailboxOptions mailbox, CancellationToken cancel)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{unique}.{ticketId}");
        return $"{said}.{Signature(await keys.ReadAsync(cancel), said, mailbox)}@{DomainOf(mailbox)}";
    }

    /// <summary>The ticket that a token or a Message-ID was made for; null for anything we did not sign for this mailbox.</summary>
    public async Task<int?> TicketOfAsync(string shown, MailboxOptions mailbox, CancellationToken cancel)
    {
        var at = shown.LastIndexOf('@');
        var text = at < 0 ? shown : shown[..at];
        var cut = text.LastIndexOf(at < 0 ? '-' : '.');
        if (cut <= 0 || text.Length - cut - 1 != SignatureLength)
            return null;

        var said = text[..cut];
        var expected = Signature(await keys.ReadAsync(cancel), said, mailbox);

        // Servers on the way may have changed the case of an address.
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(text[(cut + 1)..].ToLowerInvariant())))
            return null;

        var id = said[(said.LastIndexOf('.') + 1)..];
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var ticketId) ? ticketId : null;
    }

    /// <summary>The outbox's own id of a letter, from what its Message-ID became on the way out.</summary>
    public static string OutboxIdOf(string messageId)
    {
        var (dot, at) = (messageId.IndexOf('.', StringComparison.Ordinal), messageId.LastIndexOf('@'));
        var unique = messageId[..Math.Max(0, dot > 0 && dot < at ? dot : at)];
        return unique.Length == 32 ? unique : messageId;
    }

    private static string Signature(byte[] key, string said, MailboxOptions mailbox) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{mailbox.Address.ToLowerInvariant()}\n{said.ToLowerInvariant()}")).AsSpan(0, SignatureBytes));

    private static string DomainOf(MailboxOptions mailbox) => mailbox.Address[(mailbox.Address.LastIndexOf('@') + 1)..];
}
