using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

public sealed class MarkingTests
{
    [Theory]
    [InlineData("utilisateur", "L’utilisateur et l'utilisateur", "L’<mark>utilisateur</mark> et l&#x27;<mark>utilisateur</mark>")]
    [InlineData("avocat", "d’avocats", "d’<mark>avocats</mark>")]
    [InlineData("acces", "Vos ACCÈS", "Vos <mark>ACCÈS</mark>")]
    [InlineData("facture", "Facturer <b>une</b> facture & deux", "<mark>Facturer</mark> &lt;b&gt;une&lt;/b&gt; <mark>facture</mark> &amp; deux")]
    [InlineData("script", "<script>alert(1)</script>", "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;")]
    [InlineData("aujourd’hui", "Aujourd’hui", "<mark>Aujourd’hui</mark>")]
    public void The_word_is_marked_without_its_article_and_everything_is_escaped(string wanted, string text, string marked) =>
        Assert.Equal(marked, MarkerFor(wanted).Mark(text).Markup);

    [Fact]
    public void The_excerpt_is_where_most_of_the_words_stand()
    {
        var text = "Le devis. " + string.Concat(Enumerable.Repeat("Un texte qui parle d’autre chose. ", 30))
            + "Le devis signé devient une facture. " + string.Concat(Enumerable.Repeat("Encore autre chose. ", 30));

        var excerpt = MarkerFor("devis", "facture").Excerpt(text).Markup;

        Assert.StartsWith("… Le <mark>devis</mark> signé devient une <mark>facture</mark>.", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_the_words_shows_its_beginning() =>
        Assert.Equal("Rien de tout cela.", MarkerFor("devis").Excerpt("Rien de tout cela.").Markup);

    private static Marker MarkerFor(params string[] words) =>
        new([.. words.SelectMany(word => FrenchAnalysis.Words(FrenchAnalysis.Exact, word)).Select(word => new Wanted([WordReader.AsTyped(word)]))]);
}
