namespace Portal.KnowledgeBase.Tests.Search;

public sealed class AnyTextTests(HelpCentre centre) : IClassFixture<HelpCentre>
{
    public static TheoryData<string> Nasty => new(
        "", "   ", "\0\u0001\u001f\u007f", "field:* AND (", "title:[a TO z]", "\"", "((((", "+-!&|~^*?:\\/", "*", "?*?*", "le la les de du", "comment", "pourquoi est-ce que",
        "…!?;:", "😀😀 👩‍👩‍👧", "مرحبا بالعالم", "שלום", "数字", "\ud800", "a\ud800b", "é\u0301\u0301\u0301", "' OR 1=1 --", "<script>alert(1)</script>", "%00", "${jndi:ldap://x}",
        "l'", "'", "’’’", "d’", "//////", "1/2/3/4/5/6", "----", new string('a', 5000), string.Concat(Enumerable.Repeat("a ", 5000)), string.Concat(Enumerable.Repeat("1/", 50_000)));

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Any_text_is_answered_or_politely_not(string text)
    {
        Assert.NotNull(centre.Index.Search(new(text)).Hits);
        Assert.NotNull(centre.Index.Suggest(text, 3, 3));
        Assert.NotNull(centre.Index.TutorialsFor(text, 3));
        Assert.NotNull(centre.Index.ResolvedQuestionsLike(text, 31, 3));
    }

    [Fact]
    public void A_million_characters_are_answered_by_what_they_begin_with() =>
        Assert.Equal("acces-comptable", centre.Index.Search(new("accès comptable " + new string('x', 1_000_000))).Hits[0].Slug);

    [Fact]
    public void A_pasted_mail_finds_the_tutorial_it_is_about()
    {
        const string mail =
            """
            Bonjour,
            Je me permets de vous écrire car nous avons signé avec un nouveau cabinet le mois dernier et notre expert-comptable
            souhaite consulter nos documents sans passer par moi. Est-il possible de lui envoyer une invitation, sans payer de licence
            supplémentaire, et de révoquer cet accès plus tard ? Nous sommes trois dans la société et je suis le propriétaire du compte.
            Merci d’avance pour votre retour rapide, bonne journée, bien cordialement, Camille Bernard, gérante
            """;

        Assert.Equal("acces-comptable", centre.Index.Search(new(mail)).Hits[0].Slug);
        Assert.Equal("acces-comptable", centre.Index.TutorialsFor(mail, 3)[0].Slug);
    }

    [Fact]
    public void A_question_about_something_else_is_offered_no_tutorial() =>
        Assert.Empty(centre.Index.TutorialsFor("Mon imprimante bourre le papier recyclé dès que la facture dépasse quatre feuilles cartonnées", 3));

    [Fact]
    public void Limits_out_of_range_are_brought_back_into_it() =>
        Assert.Empty(centre.Index.Search(new("facture") { Skip = -5, Limit = -1 }).Hits);
}
