using System.Text;
using Portal.Web.Mail.Inbound.Text;

namespace Portal.Web.Mail.Inbound.Html;

/// <summary>An HTML body as the lines a reader sees, with what its structure says of each.</summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private readonly List<MailLine> _lines = [];
    private readonly Dictionary<HtmlNode, int> _numbers = [];
    private readonly Dictionary<HtmlNode, bool> _frames = [];
    private readonly StringBuilder _line = new();
    private LineMarks _pending;
    private LineMarks _marks;
    private int _depth;
    private int _preformatted;

    private HtmlLines()
    {
    }

    public static List<MailLine> Of(HtmlNode body)
    {
        var reader = new HtmlLines();
        reader.Walk(body);
        reader.EndLine();
        while (reader._lines is [.., { IsBlank: true }])
            reader._lines.RemoveAt(reader._lines.Count - 1);
        return reader._lines;
    }

    private void Walk(HtmlNode body)
    {
        var waiting = new Stack<(HtmlNode Node, Action? Leave)>();
        waiting.Push((body, null));
        while (waiting.TryPop(out var next))
        {
            if (next.Leave is { } leave)
            {
                leave();
                continue;
            }

            if (Enter(next.Node) is not { } whenDone)
                continue;

            waiting.Push((next.Node, whenDone));
            for (var child = next.Node.Children.Count - 1; child >= 0; child--)
                waiting.Push((next.Node.Children[child], null));
        }
    }

    /// <returns>What to do when the node's content has been read; null when there is none to read.</returns>
    private Action? Enter(HtmlNode node)
    {
        if (node.Name.Length == 0)
        {
            Write(node.Text);
            return null;
        }

        if (HiddenMarkup.IsHidden(node))
            return null;

        _pending |= QuoteMarkup.MarksOf(node);
        switch (node.Name)
        {
            case "br":
                NewLine();
                return null;
            case "hr":
                EndLine();
                return null;
            case "td" or "th":
                return EnterCell();
            case "a":
                var start = _line.Length;
                return () => WriteAddress(node, Math.Min(start, _line.Length));
            default:
                return Blocks.Contains(node.Name) || QuoteMarkup.IsAttribution(node) || QuoteMarkup.IsQuote(node) ? EnterBlock(node) : static () => { };
        }
    }

    private Action EnterCell()
    {
        if (_line.Length > 0 && !_line.ToString().EndsWith('\t'))
            _line.Append('\t');
        return static () => { };
    }

    private Action EnterBlock(HtmlNode node)
    {
        EndLine();
        var (depth, marks, preformatted) = (_depth, _marks, _preformatted);
        var paragraph = QuoteMarkup.IsParagraph(node);
        if (paragraph)
            BlankLine();
        if (QuoteMarkup.IsQuote(node) && node.Parent is { } parent)
            _frames[parent] = false;
        if (QuoteMarkup.IsQuote(node) || (node.Name == "blockquote" && Attribution.EndsAt(_lines)) || QuoteMarkup.IsWholeQuote(node))
            _depth++;
        if (QuoteMarkup.IsAttribution(node) || IsBeforeQuote(node))
            _marks |= LineMarks.Attribution;
        if (QuoteMarkup.IsSignature(node))
            _marks |= LineMarks.Signature;
        if (node.Name == "pre")
            _preformatted++;
        if (node.Name == "li")
            _line.Append(Bullet(node));
        return () =>
        {
            EndLine();
            (_depth, _marks, _preformatted) = (depth, marks, preformatted);
            if (paragraph)
                BlankLine();
        };
    }

    // In a frame, what stands before the first blockquote announces it. Asked once a frame: there may be very many children.
    private bool IsBeforeQuote(HtmlNode node)
    {
        if (node is not { Name: "div", Parent: { } frame } || !QuoteMarkup.IsContainer(frame))
            return false;
        if (!_frames.TryGetValue(frame, out var quoteAhead))
            _frames[frame] = quoteAhead = frame.Children.Exists(QuoteMarkup.IsQuote);
        return quoteAhead && node.Descendants().Take(200).Sum(text => text.Text.Length) < 400;
    }

    private string Bullet(HtmlNode item)
    {
        if (item.Parent is not { Name: "ol" } list)
            return "- ";

        var number = _numbers[list] = _numbers.GetValueOrDefault(list) + 1;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}. ");
    }

    private void WriteAddress(HtmlNode link, int start)
    {
        var address = link.Attribute("href").Trim();
        var shown = _line.ToString(start, _line.Length - start).Trim();
        if (shown.Length == 0 || !(address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)))
            return;
        if (!LinkWords.AreSame(address, shown))
            _line.Append(" (").Append(address).Append(')');
    }

    private void Write(string text)
    {
        if (_preformatted > 0)
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            _line.Append(lines[0]);
            foreach (var line in lines.AsSpan(1))
            {
                NewLine();
                _line.Append(line);
            }

            return;
        }

        foreach (var letter in text)
        {
            if (letter is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                if (_line.Length > 0 && _line[^1] is not (' ' or '\t'))
                    _line.Append(' ');
            }
            else if (letter is not ('\u200B' or '\u200C' or '\u00AD' or '\uFEFF' or '\u034F' or '\0'))
            {
                _line.Append(letter == '\u00A0' ? ' ' : letter);
            }
        }
    }

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        if (_line.ToString() is var text && string.IsNullOrWhiteSpace(text))
        {
            _line.Clear();
            if (text.Length > 0)
                BlankLine();
            return;
        }

        NewLine();
    }

    private void NewLine()
    {
        var text = _line.ToString();
        // The space after "-- " is part of the sign.
        text = text.StartsWith("-- ", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(text[2..]) ? "-- " : text.TrimEnd();
        _line.Clear();
        if (text.Length == 0)
        {
            _lines.Add(new MailLine("", _depth, _marks & LineMarks.Signature));
            return;
        }

        _lines.Add(new MailLine(text, _depth, _marks | _pending));
        _pending = LineMarks.None;
    }

    private void BlankLine()
    {
        if (_lines is [.., { IsBlank: false }])
            _lines.Add(new MailLine("", Math.Min(_depth, _lines[^1].Depth)));
    }
}
