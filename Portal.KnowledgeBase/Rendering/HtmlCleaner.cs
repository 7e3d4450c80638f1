using Ganss.Xss;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The last word on markup: whatever the renderers before it let through by mistake, only this list leaves.</summary>
internal static class HtmlCleaner
{
    private static readonly string[] Tags =
        ["a", "b", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];

    private static readonly HtmlSanitizer Articles = Make("id", "width", "height");
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

    private static HtmlSanitizer Make(params string[] moreAttributes) => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(["alt", "aria-hidden", "class", "colspan", "href", "rel", "scope", "src", "start", "title", .. moreAttributes], StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(["callout", "recall", "warn", "tip", "example", "good", "menu-path", "visually-hidden", "steps", "shot", "table"], StringComparer.Ordinal),
        AllowedCssProperties = new HashSet<string>(StringComparer.Ordinal),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });
}
