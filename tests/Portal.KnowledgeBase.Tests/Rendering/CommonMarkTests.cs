using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

/// <summary>Our own example of each construct of CommonMark, and the list of where a tutorial must differ.</summary>
public sealed class CommonMarkTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();
    private readonly ArticleLibrary _library;
    private readonly ArticleRenderer _renderer;

    public CommonMarkTests()
    {
        _library = _folder.Open();
        _renderer = new ArticleRenderer(_library);
    }

    [Theory]
    [InlineData("un\ndeux\n\ntrois", "<p>un\ndeux</p>\n<p>trois</p>")]
    [InlineData("un  \ndeux\\\ntrois", "<p>un<br>\ndeux<br>\ntrois</p>")]
    [InlineData("   retrait léger", "<p>retrait léger</p>")]
    [InlineData("---\n\n***", "<hr>\n<hr>")]
    [InlineData("    code\n      plus", "<pre><code>code\n  plus\n</code></pre>")]
    [InlineData("```\na < b\n\n*c*\n```", "<pre><code>a &lt; b\n\n*c*\n</code></pre>")]
    [InlineData("```html\nx\n```", "<pre><code class=\"language-html\">x\n</code></pre>")]
    [InlineData("~~~\nsans fin", "<pre><code>sans fin\n</code></pre>")]
    [InlineData("````\n```\n````", "<pre><code>```\n</code></pre>")]
    [InlineData("Titre *vif*\nsuite\n===\n\n### Trois ###\n\n####### sept", "<h2 id=\"titre-vif-suite\">Titre <em>vif</em>\nsuite</h2>\n<h3 id=\"trois\">Trois</h3>\n<p>####### sept</p>")]
    [InlineData("\ttab\n\n>\ttab\n\n-\ttab", "<pre><code>tab\n</code></pre>\n<blockquote>\n<p>tab</p>\n</blockquote>\n<ul>\n<li>tab</li>\n</ul>")]
    [InlineData("[r]: /cible\n  'titre'\n\n[r]", "<p><a href=\"/cible\" title=\"titre\">r</a></p>")]
    [InlineData("> cité\nparesseux\n>> deux fois", "<blockquote>\n<p>cité\nparesseux</p>\n<blockquote>\n<p>deux fois</p>\n</blockquote>\n</blockquote>")]
    public void Blocks(string markdown, string html) => Renders(markdown, html);

    [Theory]
    [InlineData("- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>")]
    [InlineData("- un\n\n- deux", "<ul>\n<li><p>un</p>\n</li>\n<li><p>deux</p>\n</li>\n</ul>")]
    [InlineData("3. trois\n4. quatre", "<ol start=\"3\">\n<li>trois</li>\n<li>quatre</li>\n</ol>")]
    [InlineData("- un\n  - dedans\n  - encore\n- deux", "<ul>\n<li>un\n<ul>\n<li>dedans</li>\n<li>encore</li>\n</ul>\n</li>\n<li>deux</li>\n</ul>")]
    [InlineData("1) un\n2) deux", "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>")]
    [InlineData("- un\n* autre liste", "<ul>\n<li>un</li>\n</ul>\n<ul>\n<li>autre liste</li>\n</ul>")]
    [InlineData("- ```\n  code\n  ```", "<ul>\n<li>\n<pre><code>code\n</code></pre>\n</li>\n</ul>")]
    public void Lists(string markdown, string html) => Renders(markdown, html);

    [Theory]
    [InlineData("*a* _b_ **c** __d__ ***e***", "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <em><strong>e</strong></em></p>")]
    [InlineData("mot_avec_soulignés et a*b*c", "<p>mot_avec_soulignés et a<em>b</em>c</p>")]
    [InlineData("**gras *et italique* ensemble**", "<p><strong>gras <em>et italique</em> ensemble</strong></p>")]
    [InlineData("* pas ouvert* et ** non**", "<ul>\n<li>pas ouvert* et ** non**</li>\n</ul>")]
    [InlineData("***gras* reste** *a **b** c*", "<p><strong><em>gras</em> reste</strong> <em>a <strong>b</strong> c</em></p>")]
    [InlineData("*a `*` b* _(c)_ d_e_", "<p><em>a <code>*</code> b</em> <em>(c)</em> d_e_</p>")]
    [InlineData("\\*échappé\\* \\# \\[non\\]", "<p>*échappé* # [non]</p>")]
    [InlineData("`code *brut*` et ``a ` b``", "<p><code>code *brut*</code> et <code>a ` b</code></p>")]
    public void Emphasis_escapes_and_code(string markdown, string html) => Renders(markdown, html);

    [Theory]
    [InlineData("[là](/ici)", "<p><a href=\"/ici\">là</a></p>")]
    [InlineData("[là](/ici \"Un titre\")", "<p><a href=\"/ici\" title=\"Un titre\">là</a></p>")]
    [InlineData("[là](</avec espace>)", "<p><a href=\"/avec%20espace\">là</a></p>")]
    [InlineData("[*là*](/a(b)c)", "<p><a href=\"/a(b)c\"><em>là</em></a></p>")]
    [InlineData("[là][r] [r][] [r]\n\n[r]: /cible 'T'", "<p><a href=\"/cible\" title=\"T\">là</a> <a href=\"/cible\" title=\"T\">r</a> <a href=\"/cible\" title=\"T\">r</a></p>")]
    [InlineData("[É]\n\n[é]: /plié", "<p><a href=\"/pli%C3%A9\">É</a></p>")]
    [InlineData("[un [deux](/2)](/1)", "<p>[un <a href=\"/2\">deux</a>](/1)</p>")]
    [InlineData("[là](\"t\")", "<p>là</p>")]
    [InlineData("<anne@exemple.example>", "<p><a href=\"mailto:anne@exemple.example\">anne@exemple.example</a></p>")]
    [InlineData("[sans cible]", "<p>[sans cible]</p>")]
    [InlineData("&copy; &#233; &amp; &nbsp;. &inconnu;", "<p>© é &amp; &nbsp;. &amp;inconnu;</p>")]
    public void Links_references_and_entities(string markdown, string html) => Renders(markdown, html);

    /// <summary>The page has its own first heading; anchors are ours; markup is text; what leads out, loads or hides is not taken on trust.</summary>
    [Theory]
    [InlineData("# Un\n\nDeux\n---", "<h2 id=\"un\">Un</h2>\n<h2 id=\"deux\">Deux</h2>")]
    [InlineData("<b>brut</b>", "<p>&lt;b&gt;brut&lt;/b&gt;</p>")]
    [InlineData("<https://exemple.fr>", "<p><a href=\"https://exemple.fr\">https://exemple.fr</a></p>")]
    [InlineData("[là](https://exemple.fr)", "<p><a href=\"https://exemple.fr\" rel=\"noopener\">là</a></p>")]
    [InlineData("[là](relatif.html)", "<p>là</p>")]
    [InlineData("[là](ftp://exemple.fr)", "<p>là</p>")]
    [InlineData("![image](/ailleurs.png)", "<p>image</p>")]
    [InlineData("![image](ici.png)", "<p><img alt=\"image\" src=\"/tutoriels/images/ici.png\"></p>")]
    [InlineData("---\nentre\n---\ntexte", "<p>texte</p>")]
    [InlineData("[[[r]]]\n\n[r]: /cible", "<p>[r]</p>")]
    [InlineData("<irc://exemple.fr>", "<p><a>irc://exemple.fr</a></p>")]
    [InlineData("voir https://exemple.fr ici", "<p>voir <a href=\"https://exemple.fr\" rel=\"noopener\">https://exemple.fr</a> ici</p>")]
    [InlineData("![image](ici.png \"Une légende\")", "<figure class=\"shot\"><img alt=\"image\" src=\"/tutoriels/images/ici.png\"><figcaption>Une légende</figcaption></figure>")]
    [InlineData("![image](/ailleurs.png \"Une légende\")", "<p>image</p>")]
    [InlineData("a | b\n- | -\n1 | 2", "<table class=\"table\">\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>")]
    public void Where_a_tutorial_differs(string markdown, string html) => Renders(markdown, html);

    public void Dispose()
    {
        _library.Dispose();
        _folder.Dispose();
    }

    private void Renders(string markdown, string html) => Assert.Equal(html, _renderer.Markdown(markdown).Markup.ReplaceLineEndings("\n").Trim());
}
