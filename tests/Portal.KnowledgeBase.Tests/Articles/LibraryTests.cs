using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class LibraryTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();

    [Fact]
    public void Of_two_files_with_one_slug_the_first_by_path_is_served()
    {
        _folder.WriteArticle("b/meme.md", title: "Second", id: "2");
        _folder.WriteArticle("a/meme.md", title: "Premier", id: "1");
        using var library = _folder.Open();

        Assert.Equal("Premier", library.FindBySlug("meme")?.Title);
        Assert.Null(library.Find("2"));
        Assert.Equal("b/meme.md", Assert.Single(library.Faults).File);
    }

    [Fact]
    public void Of_two_files_with_one_id_the_first_by_path_is_served()
    {
        _folder.WriteArticle("a/un.md", id: "x");
        _folder.WriteArticle("a/zwei.md", id: "x");
        using var library = _folder.Open();

        Assert.Equal("un", library.Find("x")?.Slug.ToString());
        Assert.Equal("a/zwei.md", Assert.Single(library.Faults).File);
    }

    [Fact]
    public void A_former_slug_still_leads_to_its_article_unless_another_has_it_now()
    {
        _folder.WriteArticle("a/nouveau.md", more: "aliases: [ancien, pris]");
        _folder.WriteArticle("a/pris.md");
        using var library = _folder.Open();

        Assert.Equal("nouveau", library.FindBySlug("ancien")?.Slug.ToString());
        Assert.Equal("pris", library.FindBySlug("pris")?.Slug.ToString());
        Assert.Contains("pris", Assert.Single(library.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shelves_follow_the_list_of_themes_and_hold_only_what_customers_may_read()
    {
        _folder.Write("themes.txt", "zebre Zèbres\nabeille Abeilles\nvide Rien\n");
        _folder.WriteArticle("abeille/b.md", title: "Éclore");
        _folder.WriteArticle("abeille/a.md", title: "Zone");
        _folder.WriteArticle("zebre/z.md");
        _folder.WriteArticle("zebre/brouillon.md", more: "status: draft");
        _folder.WriteArticle("vide/interne.md", more: "audience: agent");
        using var library = _folder.Open();

        Assert.Equal(["Zèbres", "Abeilles"], library.Themes.Select(theme => theme.Title));
        Assert.Equal(["Éclore", "Zone"], library.Themes[1].Articles.Select(article => article.Title));
        Assert.Equal(5, library.All.Count);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        using var elsewhere = new ArticlesFolder();
        elsewhere.WriteArticle("t/secret.md");
        _folder.WriteArticle("t/un.md");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "t/secret.md"), Path.Combine(elsewhere.Path, "t/secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "ailleurs"), elsewhere.Path);
        using var library = _folder.Open();

        Assert.Equal(["un"], library.All.Select(article => article.Slug.ToString()));
        Assert.Equal(["ailleurs", "t/secret.md"], library.Faults.Select(fault => fault.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_fault_not_a_crash()
    {
        using var library = new ArticleLibrary(Path.Combine(_folder.Path, "absent"));
        library.Open();

        Assert.Empty(library.All);
        Assert.Contains("n’existe pas", Assert.Single(library.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_outside_any_theme_is_a_fault_but_the_readme_is_none()
    {
        _folder.Write("README.md", "Rien.");
        _folder.WriteArticle("perdu.md");
        using var library = _folder.Open();

        Assert.Empty(library.All);
        Assert.Equal("perdu.md", Assert.Single(library.Faults).File);
    }

    [Theory]
    [InlineData("[[absent]]", "[[absent]]")]
    [InlineData("[[cible#nulle-part]]", "« nulle-part »")]
    [InlineData("[[brouillon]]", "n’est pas publié")]
    [InlineData("[[#nulle-part]]", "« nulle-part »")]
    [InlineData("![Un écran](absent.png)", "n’existe pas")]
    [InlineData("![](ecran.png)", "texte de remplacement")]
    [InlineData("![Un écran](https://exemple.fr/a.png)", "dossier des articles")]
    [InlineData("![Un écran](../../../etc/passwd)", "dossier des articles")]
    [InlineData("# Titre", "niveau 1")]
    [InlineData("#### Trop bas", "saute un niveau")]
    public void What_readers_would_stumble_on_is_told_with_its_line(string body, string message)
    {
        _folder.Write("t/ecran.png", "");
        _folder.WriteArticle("t/cible.md", "## Une partie\nTexte.");
        _folder.WriteArticle("t/brouillon.md", more: "status: draft");
        _folder.WriteArticle("t/fautif.md", "Première ligne.\n\n" + body);
        using var library = _folder.Open();

        var fault = Assert.Single(library.Faults);
        Assert.Equal(("t/fautif.md", 13), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_links_pictures_and_headings_are_no_fault()
    {
        _folder.Write("t/images/ecran 1.png", "");
        _folder.WriteArticle("t/cible.md", "## Une partie\nTexte.", more: "aliases: [ancienne]");
        _folder.WriteArticle("t/bon.md", "[[cible#une-partie]] [[id-cible]] [[ancienne|ici]] [[#a]]\n\n## A\n### B\n## C\n\n![Écran](<images/ecran 1.png> \"Un écran\")");
        using var library = _folder.Open();

        Assert.Empty(library.Faults);
    }

    [Fact]
    public void Ten_thousand_files_are_read()
    {
        for (var number = 0; number < 10_000; number++)
            _folder.WriteArticle($"theme-{number % 50}/article-{number}.md");
        using var library = _folder.Open();

        Assert.Equal(10_000, library.All.Count);
        Assert.Equal(50, library.Themes.Count);
    }

    [Fact]
    public void A_text_can_be_tried_without_being_kept()
    {
        using var library = _folder.Open();

        var (article, faults) = library.Try("t/essai.md", ArticlesFolder.Text("essai", "[[absent]]"));

        Assert.Equal("essai", article?.Slug.ToString());
        Assert.Single(faults);
        Assert.Empty(library.All);
    }

    public void Dispose() => _folder.Dispose();
}
