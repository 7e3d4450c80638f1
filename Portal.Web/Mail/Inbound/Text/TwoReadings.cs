namespace Portal.Web.Mail.Inbound.Text;

/// <summary>
/// The same message read from its plain text and from its HTML. Where both begin with the same letters and one goes on, the
/// one that stops knew where the quote begins: the other is cut there, in its own words.
/// </summary>
internal static class TwoReadings
{
    public static MailText Agree(MailText plain, MailText html)
    {
        if (html.KeptWhole || html.Quoted.Length + html.Signature.Length == 0 || html.New.Length == 0)
            return plain;

        var shorter = Letters(html.New);
        var longer = Letters(plain.New);
        if (shorter.Length == 0 || shorter.Length >= longer.Length || !longer.StartsWith(shorter, StringComparison.Ordinal))
            return plain;

        // Only at the end of a line: a cut in mid-sentence is no cut.
        var end = PlaceAfter(plain.New, shorter.Length);
        var feed = plain.New.IndexOf('\n', end);
        if (feed < 0 || Letters(plain.New[end..feed]).Length > 0)
            return plain;

        var rest = plain.New[feed..].Trim('\n');
        return html.Quoted.Length > 0
            ? plain with { New = plain.New[..feed].TrimEnd(), Quoted = plain.Quoted.Length == 0 ? rest : rest + "\n\n" + plain.Quoted, KeptWhole = false }
            : plain with { New = plain.New[..feed].TrimEnd(), Signature = plain.Signature.Length == 0 ? rest : rest + "\n" + plain.Signature };
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int PlaceAfter(string text, int letters)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsLetterOrDigit(text[at]) && --letters == 0)
                return at + 1;
        return text.Length;
    }
}
