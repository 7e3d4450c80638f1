using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>Enhanced status codes (5.1.1) and SMTP replies (550) in running text.</summary>
internal static class StatusCode
{
    public static string? In(string text)
    {
        for (var at = 0; at + 4 < text.Length; at++)
        {
            if (text[at] is not ('2' or '4' or '5') || text[at + 1] != '.' || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.')))
                continue;

            var second = Digits(text, at + 2);
            if (second == 0 || at + 2 + second >= text.Length || text[at + 2 + second] != '.')
                continue;

            var third = Digits(text, at + 3 + second);
            var end = at + 3 + second + third;
            if (third == 0 || (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))))
                continue;
            return text[at..end];
        }

        return null;
    }

    /// <summary>The class of a three-figure reply such as "550 no such user", as a status.</summary>
    public static string? OfReply(string text)
    {
        for (var at = 0; at + 3 < text.Length; at++)
        {
            if (text[at] is '4' or '5' && text[at + 1] is >= '0' and <= '5' && char.IsAsciiDigit(text[at + 2]) && text[at + 3] is ' ' or '-' or ':' or ','
                && (at == 0 || text[at - 1] is ' ' or '(' or ':' or '#' or '<' or '\n' or '\t' or '"' or '\''))
                return $"{text[at]}.0.0";
        }

        return null;
    }

    /// <summary>What prose says without a code.</summary>
    public static string? OfWords(string? text)
    {
        if (text is null)
            return null;

        var folded = Folded.Of(text.Length > 2_000 ? text[..2_000] : text);
        foreach (var (status, words) in BounceWords.Causes)
            if (Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal)))
                return status;
        return null;
    }

    private static int Digits(string text, int from)
    {
        var count = 0;
        while (from + count < text.Length && count < 3 && char.IsAsciiDigit(text[from + count]))
            count++;
        return count;
    }
}
