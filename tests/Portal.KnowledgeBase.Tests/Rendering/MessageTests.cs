using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

public sealed class MessageTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();
    private readonly ArticleLibrary _library;
    private readonly ArticleRenderer _renderer;

    public MessageTests()
    {
        _folder.WriteArticle("t/cible.md", title: "La cible");
        _folder.WriteArticle("t/interne.md", title: "Secret", more: "audience: agent");
        _library = _folder.Open();
        _renderer = new ArticleRenderer(_library);
    }

    [Theory]
    [InlineData("une\nligne", "<p>une<br>ligne</p>")]
    [InlineData("# Haut\n\n#### Bas", "<h3>Haut</h3><h4>Bas</h4>")]
    [InlineData("Bonjour : oui !", "<p>Bonjour : oui !</p>")]
    [InlineData("Cordialement\n-----\nAnne", "<p>Cordialement<br>-----<br>Anne</p>")]
    [InlineData("    retrait", "<p>retrait</p>")]
    [InlineData("~~non~~ **oui** *peut-être*", "<p><del>non</del> <strong>oui</strong> <em>peut-être</em></p>")]
    [InlineData("a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>")]
    [InlineData("> cité", "<blockquote><p>cité</p></blockquote>")]
    [InlineData(":::rappel\nx\n:::", "<p>:::rappel<br>x<br>:::</p>")]
    public void A_message_looks_as_it_was_typed(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("voir https://exemple.fr/a_b_c ici", "<p>voir <a href=\"https://exemple.fr/a_b_c\" rel=\"nofollow ugc noopener\">https://exemple.fr/a_b_c</a> ici</p>")]
    [InlineData("<https://exemple.fr>", "<p><a href=\"https://exemple.fr\" rel=\"nofollow ugc noopener\">https://exemple.fr</a></p>")]
    [InlineData("[là](https://exemple.fr)", "<p><a href=\"https://exemple.fr\" rel=\"nofollow ugc noopener\">là</a></p>")]
    [InlineData("[ici](/questions/12)", "<p><a href=\"/questions/12\">ici</a></p>")]
    [InlineData("[autre](//exemple.fr)", "<p>autre</p>")]
    public void Links_are_vouched_for_by_nobody(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("![écran](/fichiers/12/ecran.png)", "<p><img alt=\"écran\" src=\"/fichiers/12/ecran.png\"></p>")]
    [InlineData("![écran](https://exemple.fr/pixel.gif)", "<p>écran</p>")]
    [InlineData("![écran](/fichiers/../admin)", "<p>écran</p>")]
    [InlineData("![écran](//fichiers/x.png)", "<p>écran</p>")]
    [InlineData("![écran](data:image/png;base64,AAAA)", "<p>écran</p>")]
    public void Pictures_are_ours_or_only_their_words(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void A_tutorial_can_be_cited_but_not_an_internal_one()
    {
        Assert.Equal("<p><a href=\"/tutoriels/cible\">La cible</a></p>", Html("[[cible]]"));
        Assert.Equal("<p>interne</p>", Html("[[interne]]"));
    }

    public static TheoryData<string> Attacks => new(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](javascript&#58;alert(1))",
        "[x](javascript&#x3A;alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](<java\nscript:alert(1)>)",
        "[x](java&#10;script:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](javascript\\:alert(1))",
        "[x](javascript%3Aalert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[x]\n\n[x]: java&#115;cript:alert(1) \"t\"",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](/fichiers/a)",
        "![x](/fichiers/a\"onerror=\"alert(1))",
        "[x](https://a.fr/\"onmouseover=\"alert(1))",
        "[x](https://a.fr \"\\\" onmouseover=\\\"alert(1)\")",
        "# x {onclick=alert(1)}",
        "[x](/a){onclick=alert(1) style=color:red}",
        "```\"><script>alert(1)</script>\nx\n```",
        ":::\"><script>alert(1)</script>\nx\n:::",
        "|<script>alert(1)</script>|\n|---|\n|x|",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<style>*{background:url(javascript:alert(1))}</style>",
        "<!--><script>alert(1)</script>-->",
        "[[\"><script>alert(1)</script>]]",
        "<math><mtext></p><style><img src=x onerror=alert(1)></style>");

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_attack_comes_through(string attack)
    {
        foreach (var html in new[] { Html(attack), ArticleHtml(attack) })
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);

            Assert.Empty(page.QuerySelectorAll("script, style, iframe, object, embed, form, math"));
            Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
            Assert.All(page.QuerySelectorAll("[href], [src]"), element =>
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                Assert.True(address.StartsWith("https://a.fr", StringComparison.Ordinal) || address.StartsWith('/'), address);
            });
        }
    }

    public static TheoryData<string, int> Floods => new()
    {
        { "[", 200_000 }, { "![", 100_000 }, { "*", 200_000 }, { "**a ", 60_000 }, { "_a_ ", 50_000 }, { "`", 200_000 }, { "` ``", 50_000 }, { ">", 200_000 }, { "> ", 100_000 },
        { "- ", 100_000 }, { "1. ", 70_000 }, { "<", 200_000 }, { "<a ", 60_000 }, { "&", 200_000 }, { "&a;", 60_000 }, { "[a](", 50_000 }, { "[[", 100_000 }, { "[[a|", 50_000 }, { "[a]: b\n", 30_000 },
        { "|", 200_000 }, { "a|b\n-|-\n", 20_000 }, { ":", 200_000 }, { ":::x\n", 40_000 }, { "http://", 30_000 }, { "www.", 50_000 }, { "a@", 100_000 }, { "\\", 200_000 }, { "\n", 200_000 }, { " ", 200_000 }, { "\t", 200_000 },
        { "~", 200_000 }, { "~~a ", 50_000 }, { "# ", 100_000 }, { "a\u0000", 100_000 }, { "mot ", 300_000 }, { "<!--", 50_000 }, { "  - a\n", 30_000 }, { "+ a\n  ", 30_000 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void No_text_hangs_or_throws(string piece, int times)
    {
        var flood = string.Concat(Enumerable.Repeat(piece, times));

        Assert.NotNull(Html(flood));
        Assert.NotNull(ArticleHtml(flood));
    }

    [Fact]
    public void What_is_too_long_to_format_is_shown_as_typed()
    {
        var html = Html("**a** " + string.Concat(Enumerable.Repeat("mot ", 50_000)) + "**fin** <b>");

        Assert.StartsWith("<p><strong>a</strong>", html, StringComparison.Ordinal);
        Assert.EndsWith("**fin** &lt;b&gt;</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_messages_can_be_rendered_at_once() =>
        Parallel.For(0, 400, number => Assert.Equal(
            $"<p><strong>{number}</strong> <a href=\"https://exemple.fr/{number}\" rel=\"nofollow ugc noopener\">là</a></p>",
            Html($"**{number}** [là](https://exemple.fr/{number})")));

    [Fact]
    public void The_same_text_is_rendered_once() => Assert.Same(_renderer.Message("**a**"), _renderer.Message("**a**"));

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    private string Html(string markdown) => _renderer.Message(markdown).Markup.ReplaceLineEndings("").Trim();

    private string ArticleHtml(string markdown) =>
        _renderer.Article(_library.Try("t/essai.md", ArticlesFolder.Text("essai")).Article! with { Body = markdown }).Markup;
}
