using MimeKit;

namespace Portal.Web.Mail.Inbound;

/// <summary>Who wrote, from a header that may hold anything.</summary>
internal static class Sender
{
    private const int LongestHeader = 4_000;

    public static (string? Address, string Name) Of(HeaderList headers)
    {
        foreach (var id in (ReadOnlySpan<HeaderId>)[HeaderId.From, HeaderId.Sender, HeaderId.ReplyTo])
        {
            if (headers.FirstOrDefault(header => header.Id == id) is not { } header)
                continue;

            var raw = header.RawValue.Length > LongestHeader ? header.RawValue[..LongestHeader] : header.RawValue;
            if (InternetAddressList.TryParse(raw, out var senders) && senders.Mailboxes.FirstOrDefault(mailbox => mailbox.Address.Length > 0) is { } sender)
                return (Clean(sender.Address), Clean(sender.Name ?? ""));
            if (Kinds.BounceAddress.FirstIn(System.Text.Encoding.Latin1.GetString(raw)) is { } address)
                return (address, "");
        }

        return (null, "");
    }

    private static string Clean(string text) => string.Concat(text.Where(letter => !char.IsControl(letter))).Trim();
}
