using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

public sealed class TutorialMarkupTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();
    private readonly ArticleLibrary _library;
    private readonly ArticleRenderer _renderer;

    public TutorialMarkupTests()
    {
        _folder.WriteArticle("acces/cible.md", "## Une partie\nTexte.", title: "Le titre d’aujourd’hui", id: "c1", more: "aliases: [ancienne]");
        _folder.WriteArticle("acces/interne.md", title: "Secret", more: "audience: agent");
        _library = _folder.Open();
        _renderer = new ArticleRenderer(_library);
    }

    [Theory]
    [InlineData("rappel", "callout recall", "i-recall", "Rappel")]
    [InlineData("remarque", "callout", "i-info", "Remarque")]
    [InlineData("attention", "callout warn", "i-alert", "Attention")]
    [InlineData("astuce", "callout tip", "i-tip", "Astuce")]
    [InlineData("exemple", "callout example", "i-example", "Exemple")]
    [InlineData("resultat", "callout good", "i-check", "Résultat attendu")]
    public void A_container_is_a_callout(string word, string classes, string icon, string title) =>
        Assert.Equal(
            $"<div class=\"{classes}\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#{icon}\"></use></svg><b>{title}</b><p>Du texte.</p></div>",
            Html($":::{word}\nDu texte.\n:::").ReplaceLineEndings(""));

    [Fact]
    public void A_menu_path_is_read_stop_by_stop() =>
        Assert.Equal(
            "<p>Allez dans <span class=\"menu-path\">Paramètres <span aria-hidden=\"true\">›</span><span class=\"visually-hidden\">, puis</span> Accès comptable</span>.</p>",
            Html("Allez dans *Paramètres > Accès comptable*."));

    [Fact]
    public void Any_other_emphasis_stays_emphasis() => Assert.Equal("<p><em>ceci</em> et <strong>a &gt; b</strong></p>", Html("*ceci* et **a > b**"));

    [Fact]
    public void A_numbered_list_that_begins_in_bold_is_steps() =>
        Assert.Equal(
            "<ol class=\"steps\"><li><h3>Ouvrez le menu</h3><p>Cliquez.</p></li><li><h3>Validez</h3><p>Encore.</p></li></ol>",
            Html("1. **Ouvrez le menu** Cliquez.\n2. **Validez**\n\n   Encore.").ReplaceLineEndings(""));

    [Fact]
    public void A_numbered_list_with_one_plain_item_stays_a_list() =>
        Assert.Equal("<ol><li><strong>Un</strong> et</li><li>deux</li></ol>", Html("1. **Un** et\n2. deux").ReplaceLineEndings(""));

    [Fact]
    public void A_picture_alone_with_a_title_is_a_figure() =>
        Assert.Equal(
            "<figure class=\"shot\"><img alt=\"L’écran\" src=\"/tutoriels/images/acces/images/mon%20ecran.png\"><figcaption>L’écran d’accueil</figcaption></figure>",
            Html("![L’écran](<images/mon ecran.png> \"L’écran d’accueil\")").ReplaceLineEndings(""));

    [Theory]
    [InlineData("![x](../images/a.png)", "<p><img alt=\"x\" src=\"/tutoriels/images/images/a.png\"></p>")]
    [InlineData("![x](../../../etc/passwd)", "<p>x</p>")]
    [InlineData("![x](https://ailleurs.fr/a.png)", "<p>x</p>")]
    [InlineData("![x](/autre/a.png)", "<p>x</p>")]
    public void A_picture_comes_from_the_articles_folder_or_is_only_its_words(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Tables_carry_their_class_and_scopes() =>
        Assert.StartsWith("<table class=\"table\"><thead><tr><th scope=\"col\">a</th>", Html("| a | b |\n|---|:-:|\n| c | d |").ReplaceLineEndings(""), StringComparison.Ordinal);

    [Fact]
    public void Headings_carry_the_anchors_of_their_sections() =>
        Assert.Equal("<h2 id=\"l-oeuvre\">L’œuvre</h2><h3 id=\"l-oeuvre-2\">L’œuvre</h3>", Html("## L’œuvre\n### L’œuvre").ReplaceLineEndings(""));

    [Theory]
    [InlineData("[[cible]]", "<a href=\"/tutoriels/cible\">Le titre d’aujourd’hui</a>")]
    [InlineData("[[ancienne]]", "<a href=\"/tutoriels/cible\">Le titre d’aujourd’hui</a>")]
    [InlineData("[[c1#une-partie]]", "<a href=\"/tutoriels/cible#une-partie\">Le titre d’aujourd’hui</a>")]
    [InlineData("[[cible#une-partie|voyez ici]]", "<a href=\"/tutoriels/cible#une-partie\">voyez ici</a>")]
    [InlineData("[[absent|le texte]]", "le texte")]
    [InlineData("[[absent]]", "absent")]
    [InlineData("[[interne]]", "interne")]
    [InlineData("[[cible#\"><script>]]", "<a href=\"/tutoriels/cible#script\">Le titre d’aujourd’hui</a>")]
    [InlineData("[[cible|<b>x</b>]]", "<a href=\"/tutoriels/cible\">&lt;b&gt;x&lt;/b&gt;</a>")]
    [InlineData("`[[cible]]`", "<code>[[cible]]</code>")]
    public void A_citation_is_a_link_under_the_title_of_the_day(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));

    [Fact]
    public async Task A_renamed_tutorial_is_cited_under_its_new_title()
    {
        Assert.Contains("Le titre d’aujourd’hui", Html("[[c1]]"), StringComparison.Ordinal);

        await ArticlesFolder.UntilAsync(_library, () => _folder.WriteArticle("acces/cible.md", title: "Le nouveau titre", id: "c1"), () => _library.Find("c1")!.Title == "Le nouveau titre");

        Assert.Equal("<p><a href=\"/tutoriels/cible\">Le nouveau titre</a></p>", Html("[[c1]]"));
    }

    [Theory]
    [InlineData("Bonjour : « oui » ; non ! Si ?", "<p>Bonjour&nbsp;: «&nbsp;oui&nbsp;»\u202F; non\u202F! Si\u202F?</p>")]
    [InlineData("**Note** : à 12:30", "<p><strong>Note</strong>&nbsp;: à 12:30</p>")]
    [InlineData("`a : b !`", "<p><code>a : b !</code></p>")]
    [InlineData("https://exemple.fr/a?b=c:d", "<p><a href=\"https://exemple.fr/a?b=c:d\" rel=\"noopener\">https://exemple.fr/a?b=c:d</a></p>")]
    public void French_spaces_do_not_break_and_none_is_added(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Code_blocks_stay_as_typed() => Assert.Equal("<pre><code>a : b ! [[cible]]</code></pre>", Html("```\na : b ! [[cible]]\n```").ReplaceLineEndings(""));

    [Fact]
    public void Raw_html_is_shown_not_run() =>
        Assert.Equal("<p>&lt;svg onload=alert(1)&gt;&lt;/svg&gt;</p>", Html("<svg onload=alert(1)></svg>"));

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    private string Html(string markdown) =>
        _renderer.Article(_library.Try("acces/essai.md", ArticlesFolder.Text("essai", markdown)).Article!).Markup.Trim();
}
