using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>Lines that announce another message: an attribution, a head, a separator.</summary>
/// <param name="Start">The first line of the announcement.</param>
/// <param name="End">The line after it.</param>
/// <param name="IsForward">Its words say that the message is passed on, not answered.</param>
/// <param name="IsCertain">The mail program's structure says so.</param>
internal sealed record QuoteAnchor(int Start, int End, bool IsForward, bool IsCertain)
{
    /// <summary>The announcement that stands on this line or begins here.</summary>
    public static QuoteAnchor? At(IReadOnlyList<MailLine> lines, int at, MailContext context)
    {
        var subject = context.BareSubject;
        var line = lines[at];
        if (line.IsBlank || line.Depth > 0)
            return null;
        if (line.Has(LineMarks.QuotesTheRest))
            return new QuoteAnchor(at, at, IsForward: false, IsCertain: true);
        if (Separator(lines, at, subject) is { } separator)
            return separator;
        if (HeaderBlock.EndOf(lines, at, line.Has(LineMarks.BelowRule), subject) is { } end)
            return new QuoteAnchor(HeadAbove.StartOf(lines, at), end, IsForward: false, IsCertain: line.Has(LineMarks.BelowRule));
        if (HeadAbove.EndOfUnlabelled(lines, at) is { } unlabelled)
            return new QuoteAnchor(at, unlabelled, IsForward: false, IsCertain: false);
        if (IsBetweenArrows(line.Text))
            return new QuoteAnchor(at, at + 1, IsForward: false, IsCertain: true);

        var next = NextSpoken(lines, at + 1);
        var marked = next < lines.Count && lines[next].Depth > 0;
        if (Attribution.StartOf(lines, at, marked) is not { } start || !(marked || line.Has(LineMarks.Attribution) || Attribution.StandsAlone(lines, start, at, context)))
            return null;
        return new QuoteAnchor(start, at + 1, IsForward: false, IsCertain: marked);
    }

    // GroupWise: ">>> Name <address> 11/4/2025 9:02 AM >>>".
    private static bool IsBetweenArrows(string text) =>
        text.StartsWith(">>", StringComparison.Ordinal) && text.TrimEnd().EndsWith(">>", StringComparison.Ordinal) && text.Length < 200 && (LineShape.HasDate(text) || LineShape.HasTime(text));

    public static int NextSpoken(IReadOnlyList<MailLine> lines, int from)
    {
        while (from < lines.Count && lines[from].IsBlank)
            from++;
        return from;
    }

    private static QuoteAnchor? Separator(IReadOnlyList<MailLine> lines, int at, string subject)
    {
        var text = lines[at].Text;
        if (text.Length is < 4 or > 200)
            return null;

        var rule = LineShape.IsRule(text);
        var words = rule ? "" : WordsOf(text);
        if (!rule && words.Length == 0)
            return null;

        var forward = ReplyWords.Holds(words, ReplyWords.Forwarded);
        var known = forward || ReplyWords.Holds(words, ReplyWords.Original)
            || (ReplyWords.Holds(words, ReplyWords.Wrote) && ((LineShape.HasDate(text) && (LineShape.HasTime(text) || LineShape.HasAddress(text))) || text.TrimEnd().EndsWith("--", StringComparison.Ordinal)));
        var next = NextSpoken(lines, at + 1);
        if (next - at <= 3 && next < lines.Count && HeaderBlock.EndOf(lines, next, belowRule: true, subject) is { } end)
            return new QuoteAnchor(at, end, forward, IsCertain: true);
        if (!rule && IsDashed(text) && ReplyWords.Holds(words, ReplyWords.AboveThisLine))
            return new QuoteAnchor(at, at + 1, IsForward: false, IsCertain: true);
        return known && !rule && IsDashed(text) ? new QuoteAnchor(at, at + 1, forward, IsCertain: true) : null;
    }

    // "-----Message d'origine-----", "Begin forwarded message:".
    private static string WordsOf(string text)
    {
        var bare = text.AsSpan().Trim();
        if (IsDashed(text) || (bare is [.., ':' or '：'] && bare.Length < 60))
            return Folded.Of(bare.Trim("#-_*=~> :\u00A0").ToString());
        return "";
    }

    private static bool IsDashed(string text)
    {
        var bare = text.AsSpan().Trim().TrimStart("*");
        return bare.StartsWith("##") || bare.StartsWith("--") || bare.StartsWith("__") || bare.StartsWith("==") || bare.StartsWith("~~");
    }
}
