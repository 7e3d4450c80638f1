namespace Portal.KnowledgeBase.Tests.Search;

public sealed class SuggestingTests(HelpCentre centre) : IClassFixture<HelpCentre>
{
    [Theory]
    [InlineData("acces com", "acces-comptable")]
    [InlineData("accès compt", "acces-comptable")]
    [InlineData("acès com", "acces-comptable")]
    [InlineData("recu", "facture-recurrente")]
    [InlineData("mot de p", "mot-de-passe")]
    [InlineData("l’acom", "acompte")]
    [InlineData("exp", "exporter-ecritures")]
    [InlineData("num", "numerotation")]
    [InlineData("relans", "relance-impayes")]
    [InlineData("comment trans", "creer-devis")]
    public void What_is_being_typed_is_guessed(string typed, string slug) =>
        Assert.Equal(slug, centre.Index.Suggest(typed, 3, 3)[0].Slug);

    [Fact]
    public void Tutorials_come_before_questions_and_each_kind_has_its_limit()
    {
        var suggested = centre.Index.Suggest("compt", tutorials: 1, questions: 1);

        Assert.Equal([KnowledgeBase.Search.HitKind.Tutorial, KnowledgeBase.Search.HitKind.Question], suggested.Select(hit => hit.Kind));
    }

    [Fact]
    public void The_beginning_is_marked_as_a_whole_word() =>
        Assert.Contains("<mark>comptable</mark>", centre.Index.Suggest("acces com", 1, 0)[0].Title.Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("xyzzyx")]
    public void Nothing_is_suggested_for_nothing(string typed) => Assert.Empty(centre.Index.Suggest(typed, 3, 3));
}
