using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>
/// Parts a body's lines. First where a quote without marks begins; before it, marked quotes and what stands around them decide
/// between answer on top, answer below, and answers inside. When unsure the text is new.
/// </summary>
internal sealed class QuoteCutter(IReadOnlyList<MailLine> lines, MailContext context)
{
    private enum Part
    {
        New,
        Quote,
        Announcement,
        Rest,
    }

    private readonly Part[] _parts = new Part[lines.Count];
    private QuoteAnchor? _rest;
    private bool _forward;

    public MailText Cut()
    {
        Label();
        var end = _rest?.Start ?? lines.Count;
        var own = OwnRange(end);
        var (text, signature) = SignatureCutter.Cut(own.Lines, context);
        var quoted = MailText.Join(Enumerable.Range(0, lines.Count).Where(at => !own.Has(at)).Select(at => Unmarked(lines[at])));
        if (MailText.Join(text) is { Length: > 0 } said)
        {
            if (_rest is not null && (IsPasted(text) || ReplyWords.Holds(Folded.Of(said.Length > 2_000 ? said[..2_000] : said), ReplyWords.AnswersInside)))
                return new MailText(MailText.Join(lines), "", "", KeptWhole: true);
            return new MailText(said, quoted, MailText.Join(own.Trailing.Concat(signature)), KeptWhole: false);
        }

        return NothingNew(quoted, MailText.Join(signature.Concat(own.Trailing)));
    }

    // "Voici le message que j'ai reçu :" in a message that answers none: what follows was put there by hand, and so may what follows that.
    private bool IsPasted(IReadOnlyList<MailLine> text) =>
        !context.IsReply && !context.IsForward && !_forward && text.LastOrDefault(line => !line.IsBlank) is { } last && last.Text.TrimEnd().EndsWith(':');

    // A message passed on is its own text, and so is one whose quote is not certain to be one.
    private MailText NothingNew(string quoted, string signature)
    {
        if (quoted.Length == 0)
            return context.IsReply || signature.Length > 0 ? new MailText("", "", signature, KeptWhole: false) : new MailText(MailText.Join(lines), "", "", KeptWhole: false);
        if (_forward || context.IsForward || _rest is not null || !context.IsReply)
            return new MailText(MailText.Join(lines.Where((line, at) => !(signature.Length > 0 && IsBeforeRest(at)))), "", signature, KeptWhole: true);
        return new MailText("", quoted, signature, KeptWhole: false);
    }

    private bool IsBeforeRest(int at) => _rest is not null && at < _rest.Start;

    private static MailLine Unmarked(MailLine line) => line with { Depth = Math.Max(0, line.Depth - 1) };

    private void Label()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Depth > 0)
            {
                _parts[at] = Part.Quote;
                continue;
            }

            if (QuoteAnchor.At(lines, at, context) is not { } anchor)
                continue;

            _forward |= anchor.IsForward;
            var next = QuoteAnchor.NextSpoken(lines, anchor.End);
            if (next < lines.Count && lines[next].Depth > 0 && !lines[at].Has(LineMarks.QuotesTheRest))
            {
                Array.Fill(_parts, Part.Announcement, anchor.Start, anchor.End - anchor.Start);
                at = Math.Max(at, anchor.End - 1);
                continue;
            }

            _rest = anchor;
            Array.Fill(_parts, Part.Rest, anchor.Start, lines.Count - anchor.Start);
            return;
        }
    }

    private OwnText OwnRange(int end)
    {
        var firstQuote = Array.FindIndex(_parts, 0, end, part => part == Part.Quote);
        if (firstQuote < 0)
            return OwnText.Of(lines, Indexes(0, end, withQuotes: false), []);

        var lastQuote = Array.FindLastIndex(_parts, end - 1, end, part => part == Part.Quote);
        var below = Indexes(lastQuote + 1, end, withQuotes: false);
        var (spoken, footer) = SignatureCutter.CutIndexes(lines, below, context);
        var above = Indexes(0, firstQuote, withQuotes: false);
        var between = Indexes(firstQuote, lastQuote, withQuotes: false).Exists(at => !lines[at].IsBlank);
        var hasAbove = above.Exists(at => !lines[at].IsBlank);
        if (!between && (spoken.Count == 0 || (hasAbove && IsOnlyTheirName(spoken))))
            return OwnText.Of(lines, above, [.. spoken, .. footer]);
        if (!between && !hasAbove)
            return OwnText.Of(lines, spoken, footer);

        var last = spoken.Count > 0 ? spoken[^1] : LastNew(lastQuote);
        return OwnText.Of(lines, Indexes(0, last + 1, withQuotes: true), footer);
    }

    // Somebody who answered on top left their name below the quote.
    private bool IsOnlyTheirName(List<int> spoken)
    {
        var said = Folded.Of(string.Join(' ', spoken.Take(6).Select(at => lines[at].Text)));
        return said.Length > 1 && said.Length <= context.FromName.Length + 2 && Folded.Of(context.FromName).Contains(said.Trim('-', '.', ',', ' '), StringComparison.Ordinal);
    }

    private int LastNew(int before) => Array.FindLastIndex(_parts, before, part => part == Part.New) is var at && at >= 0 ? LastSpoken(at) : before;

    private int LastSpoken(int at)
    {
        while (at > 0 && (lines[at].IsBlank || _parts[at] != Part.New))
            at--;
        return at;
    }

    private List<int> Indexes(int start, int end, bool withQuotes)
    {
        var found = new List<int>();
        for (var at = start; at < end; at++)
            if (_parts[at] == Part.New || (withQuotes && _parts[at] == Part.Quote))
                found.Add(at);
        return found;
    }

    /// <param name="Trailing">A signature that stands below everything.</param>
    private sealed record OwnText(IReadOnlyList<MailLine> Lines, IReadOnlyList<MailLine> Trailing, HashSet<int> Indexes)
    {
        public static OwnText Of(IReadOnlyList<MailLine> lines, List<int> own, List<int> trailing) =>
            new([.. own.Select(at => lines[at])], [.. trailing.Select(at => lines[at])], [.. own, .. trailing]);

        public bool Has(int at) => Indexes.Contains(at);
    }
}
