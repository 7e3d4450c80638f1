using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

public sealed class CuttingTests
{
    [Theory]
    [InlineData("L’avocat d'Anne", "avocat anne")]
    [InlineData("aujourd’hui, la T.V.A. à 5,5 %", "aujourd'hui la tva a 5,5")]
    [InlineData("un e-mail ; auto-entrepreneur", "un email auto entrepreneur")]
    [InlineData("N°123 293B a_b _ Œuvre", "n 123 293b a_b oeuvre")]
    [InlineData("e\u0301te\u0301 naïve 3.14 fin.Début", "ete naive 3.14 fin.debut")]
    [InlineData("'guillemets' d’", "guillemets d")]
    [InlineData("数字 été שלום", "数 字 ete שלום")]
    public void Texts_are_cut_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', FrenchAnalysis.Words(FrenchAnalysis.Everything, text).Select(word => word.Term)));

    [Fact]
    public void A_word_knows_where_it_stands_without_its_article()
    {
        const string text = "Pour l’avocat, un e-mail.";

        Assert.Equal(["Pour", "avocat", "un", "e-mail"], FrenchAnalysis.Words(FrenchAnalysis.Everything, text).Select(word => text[word.Start..word.End]));
    }
}
