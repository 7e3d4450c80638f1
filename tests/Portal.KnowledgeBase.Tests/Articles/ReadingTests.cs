using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class ReadingTests
{
    [Fact]
    public void An_article_says_all_that_its_front_matter_says()
    {
        const string text =
            """
            ---
            id: t-001
            title: "Donner l’accès : le guide"
            slug: acces
            summary: Invitez votre comptable.
            theme: comptes
            audience: comptable
            tags: [accès, rôle]
            keywords: expert, cabinet
            related:
              - t-002
            aliases: [ancien-acces]
            created: 2025-03-04
            updated: 2026-01-02
            reviewed: 2026-02-03
            status: draft
            language: en
            translation: acces
            ---
            Bonjour.
            """;

        var article = Read("comptes/acces.md", text).Article!;

        Assert.Equal(("t-001", "Donner l’accès : le guide", "acces", "Invitez votre comptable."), (article.Id, article.Title, article.Slug.ToString(), article.Summary));
        Assert.Equal((Audience.Comptable, ArticleStatus.Draft, "en", "acces"), (article.Audience, article.Status, article.Language, article.TranslationGroup));
        Assert.Equal([.. "accès|rôle".Split('|')], article.Tags);
        Assert.Equal(["expert", "cabinet"], article.Keywords);
        Assert.Equal(["t-002"], article.Related);
        Assert.Equal("ancien-acces", Assert.Single(article.Aliases).ToString());
        Assert.Equal((new DateOnly(2025, 3, 4), new DateOnly(2026, 1, 2), new DateOnly(2026, 2, 3)), (article.Created, article.Updated, article.Reviewed));
        Assert.Equal("Bonjour.", article.Body);
    }

    [Fact]
    public void A_good_article_has_no_fault() => Assert.Empty(Read("t/bon.md", ArticlesFolder.Text("bon")).Faults);

    [Theory]
    [InlineData("Pas d’en-tête", 1, "en-tête manque")]
    [InlineData("---\nid: x\n", 1, "en-tête manque")]
    [InlineData("", 1, "en-tête manque")]
    [InlineData("---\n---\n", 2, "id, title et slug")]
    [InlineData("---\ntitle: [oups\n---\n", 3, "YAML")]
    [InlineData("---\nid: a\nid: b\n---\n", 3, "deux fois")]
    [InlineData("---\nid: a\ntags: {b: c}\n---\n", 3, "trop compliquée")]
    [InlineData("---\nid: a\nslug: bon\naudience: client\n---\n", 1, "« title » manque")]
    [InlineData("---\nid: a\ntitle: T\nslug: Pas Bon\naudience: client\n---\n", 4, "pas-bon")]
    [InlineData("---\nid: a\ntitle: T\nslug: bon\naudience: tous\n---\n", 5, "client, comptable, agent")]
    [InlineData("---\nid: a\ntitle: T\nslug: bon\naudience: 2\n---\n", 5, "client, comptable, agent")]
    [InlineData("---\nid: a\ntitle: T\nslug: bon\naudience: client\nstatus: brouillon\n---\n", 6, "draft, published, archived")]
    public void An_article_that_cannot_be_served_says_why_and_where(string text, int line, string message)
    {
        var reading = Read("t/bon.md", text);

        Assert.Null(reading.Article);
        Assert.Contains(reading.Faults, fault => fault.Line == line && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("titel: T", 9, "« titel » est inconnue")]
    [InlineData("reviewed: hier", 9, "2026-03-14")]
    [InlineData("theme: autre", 9, "« autre »")]
    [InlineData("aliases: [Pas Bon]", 9, "Pas Bon")]
    public void A_lesser_fault_is_told_and_the_article_served(string more, int line, string message)
    {
        var reading = Read("t/bon.md", ArticlesFolder.Text("bon", more: more));

        Assert.NotNull(reading.Article);
        Assert.Contains(reading.Faults, fault => fault.Line == line && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_slug_that_is_not_the_file_name_is_a_fault() =>
        Assert.Contains("autre.md", Assert.Single(Read("t/bon.md", ArticlesFolder.Text("autre")).Faults).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hostile_header_is_refused_without_harm()
    {
        Assert.Null(Read("t/x.md", "---\na: " + new string('[', 19_000) + "\n---\n").Article);
        Assert.Null(Read("t/x.md", "---\na: " + new string('x', 50_000) + "\n---\n").Article);
        Assert.Null(Read("t/x.md", "---\na: &a [*a, *a]\nb: !!binary x\n---\n").Article);
    }

    [Fact]
    public void Sections_are_cut_at_headings_of_level_two_and_three_outside_lists()
    {
        const string body =
            """
            Avant **tout**.

            ## L’œuvre & l’accès
            Texte avec un [lien](https://exemple.fr).

            1. Un point

               ### Pas une partie

            ### Détail
            | a | b |
            |---|---|
            | c | d |

            ## Détail
            Fin.
            """;

        var sections = Read("t/bon.md", ArticlesFolder.Text("bon", body)).Article!.Sections;

        Assert.Equal(["", "l-oeuvre-l-acces", "detail", "detail-2"], sections.Select(section => section.Anchor));
        Assert.Equal([1, 2, 3, 2], sections.Select(section => section.Level));
        Assert.Equal("Avant tout.", sections[0].Text);
        Assert.StartsWith("Texte avec un lien.", sections[1].Text, StringComparison.Ordinal);
        Assert.Equal("a b \nc d", sections[2].Text);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(500, 3)]
    [InlineData(1000, 5)]
    public void Reading_takes_a_minute_for_two_hundred_words(int words, int minutes) =>
        Assert.Equal(minutes, Read("t/bon.md", ArticlesFolder.Text("bon", string.Concat(Enumerable.Repeat("mot ", words)))).Article!.ReadingMinutes);

    [Theory]
    [InlineData("Créer une récurrence", "creer-une-recurrence")]
    [InlineData("L’œuvre de Lætitia", "l-oeuvre-de-laetitia")]
    [InlineData("  100 % : à FAIRE !  ", "100-a-faire")]
    [InlineData("日本", "section")]
    public void A_slug_is_made_of_folded_words(string title, string slug) => Assert.Equal(slug, Slug.From(title).ToString());

    [Theory]
    [InlineData("é")]
    [InlineData("A")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a\n")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_slug_is_not_taken_for_one(string? text) => Assert.Null(Slug.TryParse(text));

    private static ArticleReading Read(string file, string text) => ArticleReader.Read(file, text, new DateOnly(2026, 1, 1));
}
