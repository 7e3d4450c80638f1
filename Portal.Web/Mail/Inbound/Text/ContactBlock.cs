using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>
/// A closing formula or the sender's name with short lines below it, one of which is how to reach them. Without such a line
/// the formula and the name stay with the text, and so does everything when a sentence or an afterthought stands among them.
/// </summary>
internal static class ContactBlock
{
    private const int MostLines = 16;
    private const int LongestLine = 100;
    private const int UnderlinedWithin = 60;

    public static int? StartOf(IReadOnlyList<MailLine> own, int end, string fromName)
    {
        var signs = 0;
        for (var at = end - 1; at >= 0 && at > end - MostLines; at--)
        {
            var line = own[at];
            if (line.IsBlank)
                continue;
            if (line.Depth > 0)
                return null;

            var folded = Folded.Of(line.Text.Length > LongestLine ? line.Text[..LongestLine] : line.Text);
            if (at < end - 1 && signs > 0 && IsClosing(folded))
                return at;
            if (at < end - 1 && at > 0 && signs > 0 && IsShortRule(line.Text))
                return Underlines(own, at) ? null : NameAbove(own, at, fromName) ?? at;
            if (at < end - 1 && signs > 0 && IsName(own, at, folded, fromName))
                return ClosingAbove(own, at) ?? PictureAbove(own, at);
            if (at == end - 1 && IsWholeCard(own, at, folded, fromName))
                return at;
            if (!CanStandInBlock(line.Text, folded))
                return null;

            signs += IsContact(line.Text, folded) ? 1 : 0;
        }

        return null;
    }

    // "---", "____"
    private static bool IsShortRule(string text)
    {
        var bare = text.AsSpan().Trim();
        return bare.Length >= 2 && bare[0] is '-' or '_' or '*' or '=' && bare.TrimStart(bare[0]).IsEmpty;
    }

    // A heading is underlined again further up, and an underline stands right below its words.
    private static bool Underlines(IReadOnlyList<MailLine> own, int rule) =>
        !own[rule - 1].IsBlank && Enumerable.Range(1, Math.Min(rule, UnderlinedWithin)).Any(above => IsShortRule(own[rule - above].Text));

    // Name and calling above the rule that parts them from the company.
    private static int? NameAbove(IReadOnlyList<MailLine> own, int rule, string fromName)
    {
        for (var at = rule - 1; at > 0 && at >= rule - 3 && own[at].Text.Length is > 0 and <= LongestLine; at--)
            if (IsName(own, at, Folded.Of(own[at].Text), fromName))
                return at;
        return null;
    }

    private static int? ClosingAbove(IReadOnlyList<MailLine> own, int name)
    {
        var above = name - 1;
        while (above > 0 && own[above].IsBlank)
            above--;
        return own[above].Text.Length <= LongestLine && IsClosing(Folded.Of(own[above].Text)) ? above : null;
    }

    // "[cid:logo.png]", left by a logo.
    private static int PictureAbove(IReadOnlyList<MailLine> own, int name) => IsPicture(own[name - 1]) ? name - 1 : name;

    private static bool IsPicture(MailLine line) => line.Text.Trim() is ['[', .., ']'] bare && bare.Contains(':', StringComparison.Ordinal);

    // "Maud Ferrier - Comptable - 04 72 99 11 20", alone on a line that stands apart.
    private static bool IsWholeCard(IReadOnlyList<MailLine> own, int at, string folded, string fromName)
    {
        var names = Folded.Of(fromName).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return at > 1 && own[at - 1].IsBlank && names.Length >= 2 && folded.StartsWith(names[0], StringComparison.Ordinal) && ReplyWords.HoldsAll(folded, names)
            && own[at].Text.IndexOfAny(['|', '-', '–', '·', '•', ',']) > 0 && !folded.Contains('?', StringComparison.Ordinal)
            && (LineShape.HasTelephone(own[at].Text) || LineShape.HasAddress(own[at].Text));
    }

    private static bool IsClosing(string folded)
    {
        var bare = folded.TrimEnd(',', '.', '!', ' ', ';', ':', '-').TrimStart('-', '*', ' ');
        if (bare.Length is 0 or > 60)
            return false;
        return Array.Exists(SignatureWords.Closings, closing => bare == closing)
            || (bare.Length <= 40 && Array.Exists(SignatureWords.Closings, closing => closing.Length > 6 && bare.EndsWith(closing, StringComparison.Ordinal)));
    }

    // Their own name, set apart from the text above, which doesn't announce it.
    private static bool IsName(IReadOnlyList<MailLine> own, int at, string folded, string fromName)
    {
        if (fromName.Length < 4 || folded.Length > fromName.Length + 25 || at == 0 || !(own[at - 1].IsBlank || IsPicture(own[at - 1])))
            return false;

        var above = at - 1;
        while (above > 0 && (own[above].IsBlank || IsPicture(own[above])))
            above--;
        var words = Folded.Of(fromName).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return !own[above].Text.TrimEnd().EndsWith(':') && words.Length >= 2 && Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static bool CanStandInBlock(string text, string folded)
    {
        if (text.Length > LongestLine || text.Contains('?', StringComparison.Ordinal))
            return false;
        if (Array.Exists(SignatureWords.Afterthoughts, word => folded.StartsWith(word, StringComparison.Ordinal) && folded.Length > word.Length && folded[word.Length] is ':' or ' ' or '.' or ','))
            return false;

        // A sentence: many words, closed by a full stop.
        var words = folded.Split(' ').Length;
        return IsContact(text, folded) || words <= 9 && !(words > 4 && folded.EndsWith('.'));
    }

    private static bool IsContact(string text, string folded)
    {
        if (LineShape.HasTelephone(text) && folded.Split(' ').Length <= 14)
            return true;
        if ((LineShape.HasAddress(text) || LineShape.HasWebAddress(text)) && folded.Split(' ').Length <= 6)
            return true;

        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && SignatureWords.ContactLabels.Contains(folded[..colon].Trim(' ', '.')))
            return true;
        if (folded.Length <= 60 && folded.Split(' ').Length <= 5
            && (ReplyWords.Holds(folded, SignatureWords.Company) || (ReplyWords.Holds(folded, SignatureWords.Registers) && folded.Any(char.IsAsciiDigit))))
            return true;
        return HasPostcode(folded) || (folded.Split(' ').Length <= 14 && folded.Count(char.IsAsciiDigit) >= 6 && ReplyWords.Holds(folded, [.. SignatureWords.Company, .. SignatureWords.Registers]));
    }

    // "69003 Lyon": five figures and a town.
    private static bool HasPostcode(string folded)
    {
        foreach (var word in folded.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries))
            if (word.Length == 5 && word.All(char.IsAsciiDigit))
                return folded.Split(' ').Length <= 9 && folded.Any(char.IsLetter);
        return false;
    }
}
