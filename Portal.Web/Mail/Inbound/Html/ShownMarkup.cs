using System.Text;
using System.Text.Encodings.Web;

namespace Portal.Web.Mail.Inbound.Html;

/// <summary>
/// The tree written out again, flat enough for the cleaner that has the last word. Hidden elements stay out, and pictures
/// leave only their words: none is fetched for being looked at.
/// </summary>
internal static class ShownMarkup
{
    /// <summary>A browser's tree takes quadratic time over very many siblings: past this many elements only the words are shown.</summary>
    private const int MostElements = 5_000;

    private static readonly HashSet<string> Kept =
        ["a", "b", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];

    public static string Of(HtmlNode body)
    {
        var markup = new StringBuilder();
        var elements = 0;
        var waiting = new Stack<(HtmlNode Node, string? End)>(body.Children.AsEnumerable().Reverse().Select(child => (child, (string?)null)));
        while (waiting.TryPop(out var next))
        {
            if (next.End is { } end)
                markup.Append(end);
            else if (next.Node.Name.Length == 0)
                markup.Append(HtmlEncoder.Default.Encode(next.Node.Text));
            else if (!HiddenMarkup.IsHidden(next.Node))
                Open(next.Node, markup, waiting, keep: ++elements <= MostElements);
        }

        return markup.ToString();
    }

    private static void Open(HtmlNode node, StringBuilder markup, Stack<(HtmlNode Node, string? End)> waiting, bool keep)
    {
        var name = node.Name switch { "h1" => "h2", "i" => "em", "center" or "section" or "article" => "div", var other => other };
        if (name == "img")
        {
            markup.Append(HtmlEncoder.Default.Encode(node.Attribute("alt")));
            return;
        }

        if (keep && Kept.Contains(name))
        {
            markup.Append('<').Append(name);
            if (name == "a" && node.Attribute("href") is { Length: > 0 } address)
                markup.Append(" href=\"").Append(HtmlEncoder.Default.Encode(address)).Append("\" rel=\"nofollow ugc noopener\"");
            markup.Append('>');
            if (name is not ("br" or "hr"))
                waiting.Push((node, $"</{name}>"));
        }

        for (var child = node.Children.Count - 1; child >= 0; child--)
            waiting.Push((node.Children[child], null));
    }
}
