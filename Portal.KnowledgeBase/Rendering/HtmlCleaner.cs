using AngleSharp.Dom;
using Ganss.Xss;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The last word on markup: whatever the renderers before it let through by mistake, only this list leaves.</summary>
internal static class HtmlCleaner
{
    private static readonly string[] Tags =
        ["a", "b", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];

    // What a block of code is written in, as its author says: nothing of ours is styled by it.
    private const string Language = "language-";

    private static readonly HtmlSanitizer Articles = Make("id", "width", "height", "lang");
    private static readonly HtmlSanitizer Messages = Make();
    private static readonly HtmlSanitizer Foreigners = MakeForeign();

    public static string Article(string html) => Articles.Sanitize(html);

    public static string Message(string html) => Messages.Sanitize(html);

    /// <summary>Markup that no renderer of ours wrote: <see cref="ForeignHtml"/> is the door.</summary>
    public static string Foreign(string html) => Foreigners.Sanitize(html);

    private static HtmlSanitizer MakeForeign()
    {
        var cleaner = Make();
        cleaner.AllowedTags.Remove("h2");
        // Our classes could hide or dress up what a stranger wrote.
        cleaner.AllowedAttributes.Remove("class");
        cleaner.AllowedAttributes.Remove("aria-hidden");
        cleaner.AllowedAttributes.Remove("rel");
        cleaner.KeepChildNodes = true;
        ForeignHtml.Hook(cleaner);
        return cleaner;
    }

    private static HtmlSanitizer Make(params string[] moreAttributes)
    {
        var cleaner = new HtmlSanitizer(OptionsWith(moreAttributes));
        cleaner.RemovingCssClass += (_, removing) => removing.Cancel = removing.Tag.LocalName == "code" && removing.CssClass.StartsWith(Language, StringComparison.Ordinal);
        cleaner.PostProcessNode += (_, seen) =>
        {
            if (seen.Node is IElement element)
                KeepAddress(element);
        };
        return cleaner;
    }

    /// <summary>Links lead, pictures show, nothing else has an address; and only one whose beginning we know.</summary>
    private static void KeepAddress(IElement element)
    {
        if (element.GetAttribute("href") is { } link && (element.LocalName != "a" || !LinkAddress.IsSafe(link)))
            element.RemoveAttribute("href");
        if (element.GetAttribute("src") is { } picture && (element.LocalName != "img" || !LinkAddress.IsSafe(picture)))
            element.RemoveAttribute("src");
    }

    private static HtmlSanitizerOptions OptionsWith(string[] moreAttributes) => new()
    {
        AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(["alt", "aria-hidden", "class", "colspan", "href", "rel", "scope", "src", "start", "title", .. moreAttributes], StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(["callout", "recall", "warn", "tip", "example", "good", "menu-path", "visually-hidden", "steps", "shot", "table"], StringComparer.Ordinal),
        AllowedCssProperties = new HashSet<string>(StringComparer.Ordinal),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    };
}
