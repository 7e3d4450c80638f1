using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

public sealed class RelevanceTests(HelpCentre centre) : IClassFixture<HelpCentre>
{
    [Fact]
    public void Relevance_counts_where_the_right_answer_stands()
    {
        var second = centre.Index.Search(new SearchRequest("facture") { Kind = HitKind.Tutorial }).Hits[1].Slug;
        string[] lines = ["# commentaire", "", "accès comptable\tacces-comptable", $"facture\t{second}\tvague", "zzz\tacces-comptable|acompte"];

        var relevance = Relevance.Of(centre.Index, centre.Library.All, LabelledQuery.Parse(lines));

        Assert.Equal((3, 1 / 3.0, 2 / 3.0, 0.5), (relevance.All.Queries, relevance.All.HitAt1, relevance.All.HitAt3, relevance.All.MeanReciprocalRank));
        Assert.Equal([("facture", 2), ("zzz", 0)], relevance.Misses.Select(miss => (miss.Query.Text, miss.Rank)));
    }

    [Fact]
    public void A_right_answer_is_named_by_title_or_slug_however_it_is_typed()
    {
        var queries = LabelledQuery.Parse(["mot de passe\tREINITIALISER  votre mot de passe\tplain", "accès comptable\tDonner a votre comptable l'acces à votre compte|x\tplain", "devis\tno such\tother"]);

        var relevance = Relevance.Of(centre.Index, centre.Library.All, queries);

        Assert.Equal(["no such", "x"], relevance.Unknown.Order());
        Assert.Equal([("plain", 1.0), ("other", 0.0)], relevance.Kinds.Select(kind => (kind.Kind, kind.HitAt1)));
        Assert.Equal("Créer un devis et le faire signer", relevance.Misses[0].Instead[0]);
    }

    [Fact]
    public void Any_folder_of_Markdown_can_be_measured()
    {
        using var folder = new ArticlesFolder();
        folder.Write("Sans En-tête.md", "# Payer l’amende : où ?\n\nAu <b>bureau</b> de tabac.");
        folder.Write("a/b/c/profond.md", "---\ntitle: Un titre : deux points\ncustom: [1, {x: y}]\n---\nDu texte.\n\n## Partie\nSuite.");
        folder.Write("a/rien.md", "");
        folder.Write("a/doublon.md", "---\ntitle: L'amende\n---\n# L’amende\nTexte");

        var articles = PlainFolder.Read(folder.Path);

        Assert.Equal(
            [("Sans En-tête.md", "sans-en-tete", "Payer l’amende : où ?"), ("a/b/c/profond.md", "profond", "Un titre : deux points"), ("a/doublon.md", "doublon", "L'amende"), ("a/rien.md", "rien", "rien")],
            articles.Select(article => (article.Id, article.Slug.ToString(), article.Title)));
        Assert.Equal("Au bureau de tabac.", string.Join(' ', articles[0].Sections[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Texte", Assert.Single(articles[2].Sections).Text);
        Assert.Equal(["Partie"], articles[1].Sections.Where(section => section.Level > 1).Select(section => section.Heading));
    }

    [Fact]
    public void Earlier_questions_teach_the_articles_they_name()
    {
        var lessons = new ArticleNames(centre.Library.All).Lessons(LabelledQuery.Parse(["comment dépanner mon patron\tFaire un avoir", "# non", "autre\tfaire-un-avoir", "perdu\tnulle part"]));

        var avoir = centre.Library.FindBySlug("faire-un-avoir")!;
        Assert.Equal(["comment dépanner mon patron", "autre"], Assert.Single(lessons, lesson => lesson.Key == avoir.Id).Value);
        Assert.Single(lessons);
    }

    [Fact]
    public void Customers_words_find_the_portals_own_tutorials()
    {
        var articles = Path.Combine(Root(), "articles");
        Assert.SkipUnless(Directory.Exists(articles), "The articles are not in this working copy.");
        var folder = Directory.CreateTempSubdirectory("portal-index-").FullName;
        using var library = new ArticleLibrary(articles);
        library.Open();
        using (var index = HelpIndex.Open(folder, Path.Combine(articles, "synonymes.txt")))
        {
            index.Keep(library.ToFind);
            index.Publish(1);

            var relevance = Relevance.Of(index, library.ToFind, LabelledQuery.Parse(File.ReadLines(Path.Combine(Root(), "tests/Portal.KnowledgeBase.Tests/Search/queries.tsv"))));

            var report = relevance.All + string.Concat(relevance.Misses.Select(miss => $"\n{miss.Rank}\t{miss.Query.Text}"));
            TestContext.Current.TestOutputHelper?.WriteLine(report);
            // The aim is 85 and 95 %, measured 91.2 and 98.4: a little less, so that one rewritten tutorial does not stop everybody.
            Assert.True(relevance.All is { HitAt1: >= 0.89, HitAt3: >= 0.97 }, report);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
