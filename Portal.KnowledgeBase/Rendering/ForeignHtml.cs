using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>HTML that other programs wrote, mails above all: what it says is kept, how it looked and what it would load is not.</summary>
internal static partial class ForeignHtml
{
    private const int LongestText = 500_000;
    private const int MostTags = 30_000;
    private const int DeepestTag = 300;
    private const int MostCleanings = 5;

    private static readonly HashSet<string> Mute = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "audio", "base", "button", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "link", "math", "meta", "noembed", "noframes",
        "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
    };

    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "p", "li", "td", "th", "tr", "dd", "dt", "option" };

    public static string Clean(string html)
    {
        if (html.Length > LongestText)
            html = html[..(html.LastIndexOf('>', LongestText - 1) + 1)];
        return WouldHang(html) ? "" : UntilItStays(html);
    }

    // An element that leaves while its children stay can put a heading into a heading, or a link into a link, which the next reader would
    // take apart in its own way: what is shown must be what any parser makes of it.
    private static string UntilItStays(string html)
    {
        var clean = HtmlCleaner.Foreign(html);
        for (var again = 0; again < MostCleanings; again++)
        {
            var next = HtmlCleaner.Foreign(clean);
            if (next == clean)
                return clean;
            clean = next;
        }

        return "";
    }

    /// <summary>Goes with <see cref="HtmlSanitizer.KeepChildNodes"/>: an unknown element leaves, its text stays, but nobody reads scripts.</summary>
    public static void Hook(HtmlSanitizer sanitizer)
    {
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (Mute.Contains(removing.Tag.LocalName))
                removing.Tag.TextContent = "";
            else if (removing.Tag.LocalName is "h1" or "h2" && removing.Tag.Owner is { } page)
                removing.Cancel = Replace(removing.Tag, page.CreateElement("h3"));
        };
        sanitizer.PostProcessNode += (_, seen) =>
        {
            if (seen.Node is IElement { LocalName: "a" } link)
                Disown(link);
            else if (seen.Node is IElement { LocalName: "img" } picture && MessageMarkup.OurFile(picture.GetAttribute("src") ?? "") is null)
                seen.ReplacementNodes.Add(seen.Document.CreateTextNode(picture.GetAttribute("alt") ?? ""));
        };
    }

    // Depth above all: markup is parsed and written by recursion.
    private static bool WouldHang(string html)
    {
        var depth = 0;
        var tags = 0;
        foreach (var tag in Tag.EnumerateMatches(html))
        {
            var name = html.AsSpan(tag.Index, tag.Length).TrimStart("</");
            if (!Unclosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                depth = Math.Max(0, depth + (html[tag.Index + 1] == '/' ? -1 : 1));
            if (++tags > MostTags || depth > DeepestTag)
                return true;
        }

        return false;
    }

    private static bool Replace(IElement old, IElement element)
    {
        element.Append([.. old.ChildNodes]);
        old.Replace(element);
        return true;
    }

    private static void Disown(IElement link)
    {
        if (link.GetAttribute("href") is { } address && LinkAddress.IsSafe(address) && LinkAddress.IsOutside(address))
            link.SetAttribute("rel", MessageMarkup.Outside);
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
