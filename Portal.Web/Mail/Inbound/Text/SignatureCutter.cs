using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>Parts a signature from the end of what somebody wrote: one sign after the other, until none is left.</summary>
internal static class SignatureCutter
{
    private const int MostSignatureLines = 30;

    /// <summary>A name, a house, a device, a lawyer, a list: whoever has more signs below their text wrote them.</summary>
    private const int MostSigns = 12;

    public static (IReadOnlyList<MailLine> Text, IReadOnlyList<MailLine> Signature) Cut(IReadOnlyList<MailLine> own, MailContext context)
    {
        var end = LengthWithout(own, context);
        return ([.. own.Take(end)], [.. own.Skip(end)]);
    }

    public static (List<int> Text, List<int> Signature) CutIndexes(IReadOnlyList<MailLine> lines, List<int> own, MailContext context)
    {
        var end = LengthWithout([.. own.Select(at => lines[at])], context);
        return (own[..end], own[end..]);
    }

    private static int LengthWithout(IReadOnlyList<MailLine> own, MailContext context)
    {
        var end = Trim(own, own.Count);
        for (var sign = 0; sign < MostSigns && end > 0 && Earlier(own, end, context) is { } earlier && earlier < end; sign++)
            end = Trim(own, earlier);
        return end;
    }

    private static int? Earlier(IReadOnlyList<MailLine> own, int end, MailContext context) =>
        Delimiter(own, end) ?? NameBelowRule(own, end, context.FromName) ?? Marked(own, end) ?? SentFrom(own, end) ?? Footer(own, end) ?? ContactBlock.StartOf(own, end, context.FromName);

    private static int Trim(IReadOnlyList<MailLine> own, int end)
    {
        while (end > 0 && own[end - 1].IsBlank)
            end--;
        return end;
    }

    // RFC 3676's "-- ", or two dashes alone, with no more below than a signature holds.
    private static int? Delimiter(IReadOnlyList<MailLine> own, int end)
    {
        for (var at = end - 1; at >= 0 && at >= end - MostSignatureLines; at--)
        {
            if (own[at].Depth > 0)
                return null;
            if (own[at].Text is not ("-- " or "--" or "—" or "– " or "--\u00A0" or "-- --"))
                continue;

            var below = own.Skip(at + 1).Take(end - at - 1).Where(line => !line.IsBlank).ToList();
            return own[at].Text == "-- " || (below.Count <= 12 && below.TrueForAll(line => line.Text.Length <= 120)) ? at : null;
        }

        return null;
    }

    // "---" or "____" with their own name as the first of few short lines below.
    private static int? NameBelowRule(IReadOnlyList<MailLine> own, int end, string fromName)
    {
        var names = Folded.Of(fromName).Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length < 2)
            return null;

        for (var at = end - 2; at > 0 && at >= end - 8 && own[at].Depth == 0 && own[at + 1].Text.Length <= 100; at--)
        {
            if (!own[at].IsBlank && own[at - 1].IsBlank && own[at].Text.Trim() is [_, _, ..] rule && rule[0] is '-' or '_' or '*' && rule.AsSpan().TrimStart(rule[0]).IsEmpty)
                return ReplyWords.HoldsAll(Folded.Of(own[at + 1].Text), names) ? at : null;
        }

        return null;
    }

    private static int? Marked(IReadOnlyList<MailLine> own, int end)
    {
        var start = end;
        while (start > 0 && (own[start - 1].Has(LineMarks.Signature) || (own[start - 1].IsBlank && start < end)))
            start--;
        return start < end && start > 0 && own[end - 1].Has(LineMarks.Signature) && own.Take(start).Any(line => !line.IsBlank) ? start : null;
    }

    // "Envoyé de mon iPhone": a short last line that names a device or a program.
    private static int? SentFrom(IReadOnlyList<MailLine> own, int end)
    {
        var line = own[end - 1];
        if (line.Depth > 0 || line.Text.Length > 160)
            return null;

        var folded = Folded.Of(line.Text).TrimStart('*', '_', '-', '[', '(', ' ');
        if (end > 1 && own[end - 2].IsBlank && IsShortWordOfDevice(folded))
            return end - 1;
        return Array.Exists(SignatureWords.SentFrom, word => folded.StartsWith(word, StringComparison.Ordinal)) && NamesSource(folded)
            && ReplyWords.Holds(folded, SignatureWords.Devices) && !folded.Contains('?', StringComparison.Ordinal) && WordCount(folded) <= 14 ? end - 1 : null;
    }

    // "Envoyé par mail hier" tells what was sent how, "Envoyé depuis mon mobile" where this was written.
    private static bool NamesSource(string folded)
    {
        var words = folded.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries);
        return HasMake(words) || words.Skip(1).Take(4).Any(word => SignatureWords.Source.Contains(word));
    }

    private static bool HasMake(string[] words) => Array.Exists(words, word => Array.Exists(SignatureWords.Makes, make => word.StartsWith(make, StringComparison.Ordinal)));

    // "Lähetetty iPhonesta", "Odesláno z iPhonu": wherever the verb stands and however the device's name is bent.
    private static bool IsShortWordOfDevice(string folded)
    {
        var words = folded.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 && !folded.EndsWith('?') && HasMake(words) && ReplyWords.Holds(folded, SignatureWords.Sent);
    }

    private static int? Footer(IReadOnlyList<MailLine> own, int end)
    {
        var start = end;
        while (start > 0 && !own[start - 1].IsBlank && own[start - 1].Depth == 0 && end - start < MostSignatureLines)
            start--;
        if (own[end - 1].Depth > 0 || start == end || start == 0)
            return null;

        var paragraph = string.Join(' ', own.Skip(start).Take(end - start).Select(line => line.Text));
        if (paragraph.Length > 4_000)
            return null;

        var folded = Folded.Of(paragraph);
        if (paragraph.Length > 150 && Array.FindAll(SignatureWords.Legal, word => folded.Contains(word, StringComparison.Ordinal)).Length >= 4)
            return Ruled(own, start);
        if (paragraph.Length < 400 && ReplyWords.Holds(folded, SignatureWords.Footers) && !folded.Contains('?', StringComparison.Ordinal) && start > 0)
            return Ruled(own, start);
        return LineShape.IsRule(own[start].Text) && end - start is > 1 and <= 8 && ListFooter(folded) ? start : null;
    }

    private static bool ListFooter(string folded) =>
        folded.Contains("mailing list", StringComparison.Ordinal) || folded.Contains("unsubscribe", StringComparison.Ordinal) || folded.Contains("liste de diffusion", StringComparison.Ordinal) || folded.Contains("listinfo", StringComparison.Ordinal);

    private static int Ruled(IReadOnlyList<MailLine> own, int start)
    {
        var above = Trim(own, start);
        return above > 0 && LineShape.IsRule(own[above - 1].Text) ? above - 1 : start;
    }

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
