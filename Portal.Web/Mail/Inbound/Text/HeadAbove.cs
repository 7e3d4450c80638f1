using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>
/// What stands above the labels in a quoted message's head: a ruled line, a line of date and time, and in Lotus Notes the
/// sender's name without a label.
/// </summary>
internal static class HeadAbove
{
    private const int MostLines = 14;

    /// <summary>Where a head really begins whose labels begin on this line.</summary>
    public static int StartOf(IReadOnlyList<MailLine> lines, int labels)
    {
        var start = labels;
        if (start > 0 && IsDatedLine(lines[start - 1]) && lines[start - 1].Text.Contains(':', StringComparison.Ordinal))
            start--;
        var above = SpokenAbove(lines, start);
        if (above >= start - 3 && above >= 0 && lines[above].Depth == 0 && (IsShortNotice(lines[above].Text) || (start < labels && LineShape.IsRule(lines[above].Text))))
            start = above;
        return start;
    }

    /// <summary>"Name / 11/04/2025 09:02 AM / To / cc / Subject", the labels on lines of their own or with their values; the line after it.</summary>
    public static int? EndOfUnlabelled(IReadOnlyList<MailLine> lines, int name)
    {
        if (lines[name].Text.Trim().Length is 0 or > 80 || name + 1 >= lines.Count || !IsDatedLine(lines[name + 1]) || !LineShape.HasTime(lines[name + 1].Text))
            return null;

        var to = QuoteAnchor.NextSpoken(lines, name + 2);
        if (to >= lines.Count || to > name + 5 || !IsLabel(lines[to].Text, ReplyWords.To))
            return null;

        for (var at = to + 1; at < lines.Count && at < name + MostLines && lines[at].Depth == 0; at++)
        {
            if (!IsLabel(lines[at].Text, ReplyWords.Subject))
                continue;
            return lines[at].Text.Contains(':', StringComparison.Ordinal) ? at + 1 : Math.Min(at + 2, lines.Count);
        }

        return null;
    }

    // A date and little else; a sentence that holds one is the author's.
    private static bool IsDatedLine(MailLine line) =>
        line.Depth == 0 && line.Text.Trim() is { Length: > 7 and <= 50 } text && LineShape.HasDate(text) && text.Count(char.IsLetter) <= 16 && !text.EndsWith('.');

    // "Portal Help ---04/11/2025 09:02:11---the first words".
    private static bool IsShortNotice(string text)
    {
        var first = text.IndexOf("---", StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf("---", first + 3, StringComparison.Ordinal);
        return second > 0 && second - first < 40 && text[first..second] is var date && LineShape.HasDate(date) && LineShape.HasTime(date);
    }

    private static bool IsLabel(string text, string[] labels)
    {
        var folded = Folded.Of(text.Length > 60 ? text[..60] : text).TrimStart();
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        return labels.Contains((colon < 0 ? folded : folded[..colon]).Trim());
    }

    private static int SpokenAbove(IReadOnlyList<MailLine> lines, int start)
    {
        var above = start - 1;
        while (above >= 0 && lines[above].IsBlank)
            above--;
        return above;
    }
}
