using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

public sealed class ForeignHtmlTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();
    private readonly ArticleLibrary _library;
    private readonly ArticleRenderer _renderer;

    public ForeignHtmlTests()
    {
        _library = _folder.Open();
        _renderer = new ArticleRenderer(_library);
    }

    [Theory]
    [InlineData("<html><head><title>t</title><style>p{}</style></head><body><center><font color=red>Bonjour <u>vous</u></font></center></body></html>", "Bonjour vous")]
    [InlineData("<p>un *mot* &amp; [[cible]]</p>", "<p>un *mot* &amp; [[cible]]</p>")]
    [InlineData("<h1>Titre</h1><h2>Sous</h2>", "<h3>Titre</h3><h3>Sous</h3>")]
    [InlineData("<a href=\"https://exemple.fr\" target=_blank onclick=x>là</a>", "<a href=\"https://exemple.fr\" rel=\"nofollow ugc noopener\">là</a>")]
    [InlineData("<a href=\"//exemple.fr\">là</a>", "<a>là</a>")]
    [InlineData("<img src=https://exemple.fr/pixel.gif alt=espion>", "espion")]
    [InlineData("<img src=cid:1 alt=Logo>", "Logo")]
    [InlineData("<img src=/fichiers/1/a.png alt=écran>", "<img src=\"/fichiers/1/a.png\" alt=\"écran\">")]
    [InlineData("<p class=\"callout visually-hidden\" style=\"display:none\">caché</p>", "<p>caché</p>")]
    [InlineData("a<script>alert(1)</script>b<!-- c -->", "ab")]
    public void A_mail_keeps_what_it_says_and_loses_how_it_looked(string html, string expected) =>
        Assert.Equal(expected, _renderer.Html(html).Markup.Trim());

    [Theory]
    [MemberData(nameof(MessageTests.Attacks), MemberType = typeof(MessageTests))]
    public void No_attack_comes_through(string attack)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(_renderer.Html(attack).Markup);

        Assert.Empty(page.QuerySelectorAll("script, style, iframe, object, embed, form, math, svg"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
        Assert.All(page.QuerySelectorAll("[href], [src]"), element => Assert.DoesNotContain("script", element.GetAttribute("href") ?? element.GetAttribute("src")!, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<a href=x>", 30_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<p>", 25_000)]
    [InlineData("&amp;<", 100_000)]
    [InlineData("<!--", 100_000)]
    public void No_markup_hangs_or_throws(string piece, int times) =>
        Assert.NotNull(_renderer.Html(string.Concat(Enumerable.Repeat(piece, times))).Markup);

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }
}
