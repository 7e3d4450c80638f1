using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>"Le … a écrit :" and its like, over one to four lines, known by verb, date, address and closing colon together.</summary>
internal static class Attribution
{
    private const int MostLines = 4;
    private const int Longest = 400;

    /// <summary>Where the announcement that ends on this line begins; null when the line announces nothing.</summary>
    /// <param name="beforeQuote">A marked quote follows: less is asked of the words.</param>
    public static int? StartOf(IReadOnlyList<MailLine> lines, int end, bool beforeQuote)
    {
        if (lines[end].Has(LineMarks.Attribution))
            return FirstMarked(lines, end);
        if (lines[end].Depth == 0 && IsDatedAddress(lines[end].Text))
            return end;
        if (lines[end].Depth > 0 || !EndsLikeOne(lines[end].Text))
            return null;

        var joined = "";
        int? found = null;
        for (var start = end; start >= 0 && start > end - MostLines; start--)
        {
            var line = lines[start];
            if (line.IsBlank || line.Depth > 0 || joined.Length + line.Text.Length > Longest)
                break;

            joined = line.Text.Trim() + (joined.Length > 0 ? " " : "") + joined;
            if (!IsOne(joined, beforeQuote))
                continue;

            found ??= start;
            if (OpensLikeOne(line.Text))
                return start;
        }

        return found;
    }

    /// <summary>Whether the last line that says something announces a quote.</summary>
    public static bool EndsAt(List<MailLine> lines)
    {
        var end = lines.FindLastIndex(line => !line.IsBlank);
        return end >= 0 && StartOf(lines, end, beforeQuote: true) is not null;
    }

    /// <summary>Whether it announces a quote without marks. "Le 3 mars à 10:12, il m'a écrit :" is told by a person, who may go on below.</summary>
    public static bool StandsAlone(IReadOnlyList<MailLine> lines, int start, int end, MailContext context)
    {
        var text = string.Join(' ', lines.Skip(start).Take(end - start + 1).Select(line => line.Text));
        return !ReplyWords.Holds(Folded.Of(text), ReplyWords.WroteToMe) && (context.IsReply || (LineShape.HasAddress(text) && !IsDatedAddress(text)));
    }

    private static int FirstMarked(IReadOnlyList<MailLine> lines, int end)
    {
        while (end > 0 && lines[end - 1].Has(LineMarks.Attribution))
            end--;
        return end;
    }

    private static bool EndsLikeOne(string line) => line.Length <= Longest && line.AsSpan().TrimEnd(" *_>\u00A0\t") is [.., ':' or '：'];

    // "2025/11/4 Portal Help <help@portal.example>", and nothing else.
    private static bool IsDatedAddress(string line)
    {
        var bare = line.AsSpan().Trim();
        return bare.Length is > 12 and <= 160 && char.IsAsciiDigit(bare[0]) && bare[^1] == '>' && bare.Count('<') == 1
            && LineShape.HasDate(bare[..Math.Min(bare.Length, 11)].ToString()) && LineShape.HasAddress(line);
    }

    private static bool IsOne(string text, bool beforeQuote)
    {
        var address = LineShape.HasAddress(text);
        var time = LineShape.HasTime(text);
        var date = LineShape.HasDate(text);
        var verb = ReplyWords.Holds(Folded.Of(text), ReplyWords.Wrote);
        if (verb && address && (date || time))
            return true;
        if (verb && date && time)
            return true;
        if (address && date && time && text.Contains('<', StringComparison.Ordinal))
            return true;
        return beforeQuote && text.Length <= 200 && (verb || (date && (time || address)) || (address && text.Contains('<', StringComparison.Ordinal)));
    }

    private static bool OpensLikeOne(string line)
    {
        var folded = Folded.Of(line.Length > 60 ? line[..60] : line);
        if (folded.Length > 0 && char.IsAsciiDigit(folded[0]))
            return true;

        return Array.Exists(ReplyWords.Opens, word => folded.StartsWith(word, StringComparison.Ordinal) && folded.Length > word.Length && folded[word.Length] is ' ' or ',')
            && (folded.Any(char.IsAsciiDigit) || folded.Contains(',', StringComparison.Ordinal));
    }
}
