using Ganss.Xss;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The last word on markup: whatever the renderers before it let through by mistake, only this list leaves.</summary>
internal static class HtmlCleaner
{
    private static readonly string[] Tags =
        ["a", "b", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];

    private static readonly HtmlSanitizer Articles = Make("id");
    private static readonly HtmlSanitizer Messages = Make();

    public static string Article(string html) => Articles.Sanitize(html);

    public static string Message(string html) => Messages.Sanitize(html);

    private static HtmlSanitizer Make(params string[] moreAttributes) => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(["alt", "aria-hidden", "class", "colspan", "href", "rel", "scope", "src", "start", .. moreAttributes], StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(["callout", "recall", "warn", "tip", "example", "good", "menu-path", "visually-hidden", "steps", "shot", "table"], StringComparer.Ordinal),
        AllowedCssProperties = new HashSet<string>(StringComparer.Ordinal),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });
}
