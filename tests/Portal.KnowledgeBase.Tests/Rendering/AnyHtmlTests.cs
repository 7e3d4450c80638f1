using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

/// <summary>Markup made of the pieces that attacks are made of: whatever comes out does nothing, loads nothing, and reads the same however often it is read again.</summary>
public sealed class AnyHtmlTests : IDisposable
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "a", "b", "blockquote", "br", "code", "del", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "alt", "aria-hidden", "class", "colspan", "href", "id", "lang", "rel", "scope", "src", "start", "title", "width", "height",
    };

    private static readonly string[] Beginnings = ["https://", "http://", "mailto:", "tel:"];

    private static readonly string[] Elements =
    [
        "a", "b", "p", "div", "span", "table", "tr", "td", "th", "caption", "col", "ul", "li", "ol", "h1", "h2", "pre", "code", "img", "font", "center", "u", "form", "input", "button", "select", "option", "textarea", "svg", "math", "mtext", "mi", "mglyph",
        "malignmark", "annotation-xml", "foreignObject", "desc", "title", "style", "script", "noscript", "template", "iframe", "frameset", "object", "embed", "applet", "link", "meta", "base", "xmp", "plaintext", "listing", "noembed", "noframes", "marquee", "details",
        "summary", "dialog", "video", "audio", "source", "picture", "body", "html", "head", "image", "isindex", "keygen", "nobr", "ruby", "rt", "x-y", "slot", "portal", "animate", "set", "use", "handler", "xss",
    ];

    private static readonly string[] AttributeNames =
    [
        "href", "src", "onerror", "onload", "ONCLICK", "on\u0000load", "onbegin", "style", "srcdoc", "srcset", "action", "formaction", "xlink:href", "xmlns", "background", "poster", "data", "ping", "id", "name", "class", "title", "alt", "rel", "target", "from", "to", "values",
        "attributeName", "http-equiv", "content", "colspan", "start", "/onload", "\u00a0onload", "dynsrc", "lowsrc", "codebase", "is", "slot", "autofocus onfocus", "x=\"\"onerror",
    ];

    private static readonly string[] Values =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java\u0000script:alert(1)", "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)",
        "javascript&colon;alert(1)", "javascript&#58alert(1)", "java&Tab;script&NewLine;:alert(1)", "javascript\uFF1Aalert(1)", "vbscript:x", "data:text/html,<script>x</script>", "data:image/svg+xml;base64,PHN2Zz4=", "feed:javascript:x", "view-source:x", "blob:x",
        "//elsewhere.example/x", "/\\elsewhere.example", "\\\\elsewhere.example", "/\t/elsewhere.example", "https:elsewhere.example", "https://a.example/", "http://a.example/\" onerror=\"x", "/fichiers/1/a.png", "/fichiers/../x", "#x", "mailto:a@b.example", "tel:1", "alert(1)",
        "x", "", "expression(alert(1))", "url(javascript:x)", "</title><img src=x onerror=x>", "--><script>x</script>", "]]><script>x</script>", "'\"><svg onload=x>", "callout visually-hidden", "language-x", "99999999999",
    ];

    private static readonly string[] Texts =
    [
        "a", " ", "\n", "<", ">", "</", "/>", "<!--", "-->", "--!>", "<!-->", "<!---->", "<![CDATA[", "]]>", "<?xml", "<!DOCTYPE html>", "&lt;script&gt;", "&lt;img src=x onerror=x&gt;", "&amp;lt;", "&", "\"", "'", "`", "\0", "\u2028", "\uFEFF", "😀", "\ud800", "é",
        "<svg><style><img src=x onerror=x></style>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x&gt;\">", "<noscript><p title=\"</noscript><img src=x onerror=x>\">", "<svg></p><style><a id=\"</style><img src=1 onerror=x>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=x>", "<table><style><b><img src=x onerror=x></style>", "<a href=\"x", "<img src='", "<p/onclick=x>", "<svg/onload=x>", "<x/=\"\"/onclick=x>", "{{x}}", "${x}", "[x](javascript:x)",
    ];

    private static readonly Gen<string> Attribute = Gen.Select(Gen.OneOf(AttributeNames), Gen.OneOf(Values), Gen.OneOf("\"", "'", ""), Gen.OneOf(" ", "/", "\n", "\t", "\f", "")).Select((name, value, quote, space) => $"{space}{name}={quote}{value}{quote}");
    private static readonly Gen<string> Opening = Gen.Select(Gen.OneOf(Elements), Attribute.Array[0, 3], Gen.OneOf(">", "/>", " >", "", ">>")).Select((name, attributes, end) => $"<{name} {string.Concat(attributes)}{end}");
    private static readonly Gen<string> Closing = Gen.OneOf(Elements).Select(name => $"</{name}>");
    private static readonly Gen<string> Markup = Gen.OneOf(Opening, Closing, Gen.OneOf(Texts)).Array[1, 25].Select(string.Concat);

    private readonly ArticlesFolder _folder = new();
    private readonly ArticleLibrary _library;
    private readonly ArticleRenderer _renderer;

    public AnyHtmlTests()
    {
        _library = _folder.Open();
        _renderer = new ArticleRenderer(_library);
    }

    [Fact]
    public void Whatever_markup_is_sent_comes_out_harmless_well_formed_and_stays_so() => Markup.Sample(
        html =>
        {
            var clean = _renderer.Html(html).Markup;
            IsHarmless(clean);
            Assert.Equal(clean, _renderer.Html(clean).Markup);
        },
        iter: 6_000);

    [Fact]
    public void Markup_inside_Markdown_comes_out_harmless_and_well_formed() => Markup.Sample(
        html =>
        {
            IsHarmless(_renderer.Message(html).Markup);
            IsHarmless(_renderer.Markdown(html).Markup);
        },
        iter: 5_000);

    [Fact]
    public void Every_element_with_every_attribute_and_every_value_comes_out_harmless()
    {
        foreach (var element in Elements)
        {
            foreach (var value in Values)
            {
                var attributes = string.Join(' ', AttributeNames.Select(name => $"{name}=\"{value.Replace("\"", "&quot;", StringComparison.Ordinal)}\""));
                IsHarmless(_renderer.Html($"<{element} {attributes}>x</{element}>y").Markup);
                IsHarmless(_renderer.Html($"<svg><{element} {attributes}>x</{element}></svg><math><{element} {attributes}>x").Markup);
            }
        }
    }

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    private static void IsHarmless(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Harmless);
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
            foreach (var address in new[] { element.GetAttribute("href"), element.GetAttribute("src") }.OfType<string>())
            {
                Assert.DoesNotContain(address, letter => char.IsControl(letter) || letter == '\\');
                Assert.True(
                    address is ['#', ..] or "/" or ['/', not '/', ..] || Beginnings.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase)), address);
            }
        }

        Assert.Empty(body.Descendants<IComment>());
        // A browser that reads it writes just the same: nothing is left open, nothing changes its meaning when it is moved about.
        Assert.Equal(html.Replace("\r\n", "\n", StringComparison.Ordinal), body.InnerHtml);
    }
}
