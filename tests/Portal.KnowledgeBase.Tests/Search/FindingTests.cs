namespace Portal.KnowledgeBase.Tests.Search;

public sealed class FindingTests(HelpCentre centre) : IClassFixture<HelpCentre>
{
    [Theory]
    [InlineData("accès comptable", "acces-comptable")]
    [InlineData("acces comptable", "acces-comptable")]
    [InlineData("ACCÈS COMPTABLE", "acces-comptable")]
    [InlineData("comment donner un accès à mon comptable ?", "acces-comptable")]
    [InlineData("comment désactiver un utilisateur", "ajouter-utilisateur")]
    [InlineData("desactivation utilisatrice", "ajouter-utilisateur")]
    [InlineData("l’utilisateur", "ajouter-utilisateur")]
    [InlineData("j'ai oublié mon mot de passe", "mot-de-passe")]
    [InlineData("double authentification", "mot-de-passe")]
    [InlineData("recurrence", "facture-recurrente")]
    [InlineData("facture récurrente tous les mois", "facture-recurrente")]
    [InlineData("facturation automatique", "facture-recurrente")]
    [InlineData("creation facture", "creer-facture")]
    [InlineData("client qui ne paie pas", "relance-impayes")]
    [InlineData("relances automatiques", "relance-impayes")]
    [InlineData("l'acompte", "acompte")]
    [InlineData("transformer un devis en facture", "creer-devis")]
    [InlineData("exporter pour la comptabilité", "exporter-ecritures")]
    [InlineData("changer le numéro de facture", "numerotation")]
    [InlineData("révoquer l’accès", "acces-comptable")]
    [InlineData("TVA non applicable", "franchise-tva")]
    [InlineData("T.V.A. non applicable", "franchise-tva")]
    public void The_tutorial_that_answers_comes_first(string query, string slug) =>
        Assert.Equal(slug, centre.First(query));
    [Theory]
    [InlineData("restart counter")]
    [InlineData("choose your sequence")]
    public void A_tutorial_is_found_by_the_title_and_the_keywords_of_its_translation_and_once(string query) =>
        Assert.Equal("numerotation", Assert.Single(centre.Slugs(query), slug => slug is "numerotation" or "numbering"));

    [Theory]
    [InlineData("2020/06/68", "numerotation")]
    [InlineData("FA-2026-12", "numerotation")]
    [InlineData("fa-2026-12", "numerotation")]
    [InlineData("293B", "franchise-tva")]
    [InlineData("293b du cgi", "franchise-tva")]
    public void Numbers_and_references_are_found_as_typed(string query, string slug) =>
        Assert.Equal(slug, centre.First(query));

    [Theory]
    [InlineData("estimation", "creer-devis")]
    [InlineData("proposition commerciale", "creer-devis")]
    [InlineData("note de crédit", "faire-un-avoir")]
    [InlineData("micro-entreprise", "franchise-tva")]
    [InlineData("create invoice", "creer-facture")]
    [InlineData("accès expert-comptable", "acces-comptable")]
    public void Words_of_the_trade_find_each_other(string query, string slug) =>
        Assert.Equal(slug, centre.First(query));

    [Fact]
    public void A_one_way_synonym_does_not_work_backwards() =>
        Assert.DoesNotContain("invoice", centre.Index.Search(new("facture")).Hits[0].Title.Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("accés conptable", "acces-comptable", "accés comptable")]
    [InlineData("desactver un utilisateur", "ajouter-utilisateur", "désactiver un utilisateur")]
    [InlineData("récurence", "facture-recurrente", null)]
    [InlineData("acompet", "acompte", "acompte")]
    [InlineData("autentification double", "mot-de-passe", "authentification double")]
    public void A_misspelt_word_still_finds_and_says_what_was_searched(string query, string slug, string? corrected)
    {
        var answer = centre.Index.Search(new(query));

        Assert.Equal(slug, answer.Hits[0].Slug);
        if (corrected is not null)
            Assert.Equal(corrected, answer.Corrected);
    }

    [Fact]
    public void A_number_is_never_corrected()
    {
        var answer = centre.Index.Search(new("294B"));

        Assert.Empty(answer.Hits);
        Assert.Null(answer.Corrected);
    }

    [Fact]
    public void Who_insists_is_searched_as_typed()
    {
        Assert.Equal("acompte", centre.First("acompet"));
        Assert.Empty(centre.Index.Search(new("acompet") { AsTyped = true }).Hits);
    }

    [Theory]
    [InlineData("fiduciare", "acces-comptable", "fiduciaire")]
    [InlineData("estimmation", "creer-devis", "estimation")]
    public void A_word_that_only_the_synonyms_know_is_corrected_too(string query, string slug, string corrected)
    {
        var answer = centre.Index.Search(new(query));

        Assert.Equal(slug, answer.Hits[0].Slug);
        Assert.Equal(corrected, answer.Corrected);
    }

    [Theory]
    [InlineData("e-mail")]
    [InlineData("email")]
    [InlineData("E-MAIL")]
    public void There_are_several_ways_to_write_a_mail(string query) => Assert.Equal("mot-de-passe", centre.First(query));

    [Fact]
    public void A_well_spelt_query_is_not_corrected() => Assert.Null(centre.Index.Search(new("accès comptable")).Corrected);

    [Fact]
    public void Questions_of_others_are_found_after_tutorials()
    {
        var answer = centre.Index.Search(new("invitation comptable"));

        Assert.Equal("acces-comptable", answer.Hits[0].Slug);
        Assert.Contains(answer.Hits, hit => hit is { Id: "31", Question.People: 3 });
        Assert.Equal((1, 1), (answer.Tutorials, answer.Questions));
    }

    [Fact]
    public void A_resolved_question_comes_before_an_open_one() =>
        Assert.Equal("33", centre.Index.Search(new("logo flou à l’impression")).Hits[0].Id);

    [Fact]
    public void Narrowing_by_kind_keeps_both_counts()
    {
        var answer = centre.Index.Search(new("invitation comptable") { Kind = KnowledgeBase.Search.HitKind.Question });

        Assert.Equal(["31"], answer.Hits.Select(hit => hit.Id));
        Assert.Equal(1, answer.Tutorials);
    }

    [Fact]
    public void Narrowing_by_theme_leaves_the_others_out()
    {
        var answer = centre.Index.Search(new("facture") { Themes = ["Devis et avoirs"] });

        Assert.NotEmpty(answer.Hits);
        Assert.All(answer.Hits, hit => Assert.Equal("Devis et avoirs", hit.Theme));
    }

    [Fact]
    public void Pages_of_results_follow_each_other()
    {
        var all = centre.Index.Search(new("facture"));
        var second = centre.Index.Search(new("facture") { Skip = 1, Limit = 1 });

        Assert.Equal(all.Hits[1].Id, Assert.Single(second.Hits).Id);
        Assert.Equal(all.Total, second.Total);
    }

    [Fact]
    public void Tutorials_for_agents_are_found_on_the_desk_only()
    {
        Assert.Contains(centre.Index.Search(new("zorglub") { ForAgents = true }).Hits, hit => hit.Slug == "remboursement-geste");
        Assert.Empty(centre.Index.Search(new("zorglub")).Hits);
        Assert.Empty(centre.Index.Suggest("zorg", 5, 5));
        Assert.Contains(centre.Index.TutorialsFor("geste zorglub", 5, forAgents: true), hit => hit.Slug == "remboursement-geste");
        Assert.DoesNotContain(centre.Index.TutorialsFor("geste zorglub", 5), hit => hit.Slug == "remboursement-geste");
    }

    [Fact]
    public void The_section_that_answers_is_linked()
    {
        var hit = centre.Index.Search(new("désactiver un utilisateur")).Hits[0];

        Assert.Equal("desactiver-un-utilisateur", hit.Sections[0].Anchor);
        Assert.Equal("<mark>Désactiver</mark> un <mark>utilisateur</mark>", hit.Sections[0].Heading.Markup);
    }

    [Fact]
    public void The_reasons_of_a_rank_can_be_read() =>
        Assert.Contains("title", centre.Index.Search(new("avoir") { Explain = true }).Hits[0].Why, StringComparison.Ordinal);
}
