using System.Text;
using MimeKit.Text;

namespace Portal.Web.Mail.Inbound.Html;

/// <summary>
/// A tree of whatever a mail calls HTML, in one pass and never deeper than a limit: what nests deeper is laid flat there,
/// so that no reader after this one can run out of stack or into quadratic time.
/// </summary>
internal sealed class HtmlTree
{
    private const int Deepest = 150;
    private const int MostNodes = 200_000;
    private const int LongestAttribute = 4_000;

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "label", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u"];
    private static readonly HashSet<string> Dropped = ["head", "script", "style", "title", "noscript", "template", "svg", "math", "object", "iframe", "xml"];

    private readonly List<HtmlNode> _open = [new("body", null) { Attributes = new(StringComparer.Ordinal) }];
    private readonly StringBuilder _words = new();
    private int _nodes;
    private string? _dropping;
    private int _droppingDepth;

    private HtmlTree()
    {
    }

    /// <summary>Past the limit of elements come words alone: none is lost.</summary>
    public static HtmlNode Parse(string html, List<string> warnings)
    {
        var tree = new HtmlTree();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        while (tree._nodes < MostNodes && tokenizer.ReadNextToken(out var token))
            tree.Take(token);
        while (tokenizer.ReadNextToken(out var token))
            tree.TakeWords(token);
        var body = tree._open[0];
        if (tree._words.Length > 0)
        {
            warnings.Add("more elements than the limit: the rest is words alone");
            body.Children.Add(new HtmlNode("", body) { Text = tree._words.ToString() });
        }

        return body;
    }

    private HtmlNode Current => _open[^1];

    private void Take(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken tag when _dropping is not null:
                Skip(tag);
                break;
            case HtmlTagToken { IsEndTag: true } tag:
                Close(NameOf(tag));
                break;
            case HtmlTagToken tag:
                Open(tag);
                break;
            case HtmlDataToken data when _dropping is null && token.Kind is HtmlTokenKind.Data or HtmlTokenKind.CData:
                Current.Children.Add(new HtmlNode("", Current) { Text = data.Data });
                _nodes++;
                break;
        }
    }

    private void TakeWords(HtmlToken token)
    {
        if (token is HtmlTagToken tag && _dropping is not null)
            Skip(tag);
        else if (token is HtmlTagToken { IsEndTag: false, IsEmptyElement: false } start && Dropped.Contains(NameOf(start)))
            (_dropping, _droppingDepth) = (NameOf(start), 1);
        else if (token is HtmlTagToken other && !Inline.Contains(NameOf(other)))
            _words.Append(' ');
        else if (_dropping is null && token is HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data)
            _words.Append(data.Data);
    }

    // A head that is never closed ends where the body begins.
    private void Skip(HtmlTagToken tag)
    {
        var name = NameOf(tag);
        if (_dropping == "head" && name == "body")
            _dropping = null;
        else if (name != _dropping)
            return;
        else if (!tag.IsEndTag)
            _droppingDepth += tag.IsEmptyElement ? 0 : 1;
        else if (--_droppingDepth <= 0)
            _dropping = null;
    }

    private void Open(HtmlTagToken tag)
    {
        var name = NameOf(tag);
        if (name is "html" or "body")
        {
            TakeOverStyle(tag);
            return;
        }

        if (Dropped.Contains(name))
        {
            if (!tag.IsEmptyElement)
                (_dropping, _droppingDepth) = (name, 1);
            return;
        }

        CloseImplied(name);
        var node = new HtmlNode(name, Current) { Attributes = AttributesOf(tag) };
        Current.Children.Add(node);
        _nodes++;
        if (!Void.Contains(name) && !tag.IsEmptyElement && _open.Count < Deepest)
            _open.Add(node);
    }

    private void TakeOverStyle(HtmlTagToken tag)
    {
        foreach (var attribute in AttributesOf(tag))
            if (attribute.Key is "id" or "class")
                _open[0].Attributes.TryAdd(attribute.Key, attribute.Value);
    }

    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseNearest(["li"], ["ul", "ol", "td", "th", "table"]);
                break;
            case "tr":
                CloseNearest(["tr"], ["table"]);
                break;
            case "td" or "th":
                CloseNearest(["td", "th"], ["tr", "table"]);
                break;
            default:
                if (!Inline.Contains(name) && !Void.Contains(name) && !name.Contains(':', StringComparison.Ordinal))
                    CloseNearest(["p"], ["div", "td", "th", "li", "blockquote", "table"]);
                break;
        }
    }

    private void CloseNearest(ReadOnlySpan<string> wanted, ReadOnlySpan<string> borders)
    {
        for (var at = _open.Count - 1; at > 0; at--)
        {
            if (wanted.Contains(_open[at].Name))
            {
                _open.RemoveRange(at, _open.Count - at);
                return;
            }

            if (borders.Contains(_open[at].Name))
                return;
        }
    }

    // An inline end closes nothing around it; a cell keeps what was opened in it.
    private void Close(string name)
    {
        if (name is "p" or "br" && !_open.Exists(node => node.Name == name))
        {
            Current.Children.Add(new HtmlNode("br", Current));
            return;
        }

        var inline = Inline.Contains(name);
        for (var at = _open.Count - 1; at > 0; at--)
        {
            var open = _open[at].Name;
            if (open == name)
            {
                _open.RemoveRange(at, _open.Count - at);
                return;
            }

            if ((inline && !Inline.Contains(open)) || (open is "td" or "th" or "table" && name is not ("table" or "tr" or "tbody" or "td" or "th")))
                return;
        }
    }

    private static string NameOf(HtmlTagToken tag) => tag.Name.ToLowerInvariant();

    private static Dictionary<string, string> AttributesOf(HtmlTagToken tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in tag.Attributes.Take(40))
        {
            var value = attribute.Value ?? "";
            attributes.TryAdd(attribute.Name.ToLowerInvariant(), value.Length > LongestAttribute ? value[..LongestAttribute] : value);
        }

        return attributes;
    }
}
