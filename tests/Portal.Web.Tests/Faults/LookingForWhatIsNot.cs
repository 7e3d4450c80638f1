using System.Net;
using System.Net.Http.Headers;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class LookingForWhatIsNot : PortalTest
{
    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/questions/999")]
    [InlineData("/questions/abc")]
    [InlineData("/questions/99999999999999999999-x")]
    [InlineData("/questions/-1")]
    [InlineData("/questions?liste=toutes")]
    [InlineData("/tutoriels/nulle-part")]
    [InlineData("/tutoriels/public-ou-prive")]
    [InlineData("/acces/lien/autre/x")]
    [InlineData("/index.php")]
    public async Task An_unknown_address_answers_404_in_French_with_a_way_on(string address)
    {
        var page = await App.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Cette page n’existe pas", page.Title);
        Assert.Equal("fr", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Html.QuerySelector("main form[action='/recherche']"));
        Assert.NotNull(page.Html.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task A_program_is_answered_in_its_own_format_with_the_same_reference()
    {
        var program = App.Visitor();
        program.Headers.Accept.Clear();
        program.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        var answer = await program.GetAsync("/nulle-part");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("traceId", answer.Source);
    }

    [Theory]
    [InlineData("/questions/confirmer/")]
    [InlineData("/questions/suite/")]
    [InlineData("/questions/accord/")]
    [InlineData("/acces/lien/demande/")]
    [InlineData("/acces/lien/invitation/")]
    public async Task A_link_that_can_no_longer_serve_answers_410_and_says_where_to_go(string address)
    {
        var page = await App.Visitor().GetAsync($"{address}{new string('0', 32)}.{new string('A', 43)}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Ce lien ne peut plus servir", page.Title);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/comptable']"));
        Assert.NotNull(page.Html.QuerySelector("main a[href='/espace/acces']"));
        Assert.NotNull(page.Html.QuerySelector("main a[href='/questions/poser?prive=true']"));
    }

    [Fact]
    public async Task A_link_to_confirm_an_address_dies_after_seven_days()
    {
        await App.SendAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var link = await App.LinkToAsync(Cast.Guest, "/questions/confirmer/");
        var visitor = App.Visitor();
        var open = await visitor.GetAsync(link);

        App.Wait(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.FillInAsync(open, "Publier ma question")).Status);
        Assert.Equal([""], await App.ReadAsync("SELECT PublishedAt FROM Tickets"));
    }

    [Fact]
    public async Task A_failure_of_ours_answers_500_in_French_with_a_reference_and_every_protection()
    {
        await App.WriteAsync("DROP TABLE Follows");
        await App.WriteAsync("ALTER TABLE Tickets RENAME TO Elsewhere");

        var page = await App.Visitor().GetAsync("/questions");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Quelque chose s’est mal passé chez nous", page.Title);
        Assert.Contains("Repère pour l’équipe technique", page.Text);
        Assert.DoesNotContain("Tickets", page.Source);
        Assert.Contains("frame-ancestors 'none'", page.Header("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/questions?apres=abc")]
    [InlineData("/questions?apres=9223372036854775807-1")]
    [InlineData("/questions?apres=1-99999999999")]
    [InlineData("/questions?theme=%00")]
    [InlineData("/recherche?q=%00%EF%BF%BF&page=-1&sorte=x")]
    [InlineData("/recherche?q=*")]
    [InlineData("/recherche?q=%22%28%5B%7B~%5E%3A%21")]
    [InlineData("/recherche?page=99999999999999")]
    [InlineData("/questions/poser?titre=%00&prive=peut-etre")]
    public async Task A_query_nobody_can_have_meant_still_answers_with_a_page(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().GetAsync(address)).Status);

    [Fact]
    public async Task A_whole_mail_pasted_into_the_search_box_finds_something()
    {
        var mail = string.Concat(Enumerable.Repeat("Bonjour, comment inviter mon comptable dans mon compte ? ", 40));

        var page = await App.Visitor().GetAsync($"/recherche?q={Uri.EscapeDataString(mail)}");

        Assert.Contains("Accès comptable", page.Text);
    }

    [Fact]
    public async Task The_second_page_of_results_shows_others_than_the_first()
    {
        for (var number = 1; number <= 12; number++)
            await App.WriteAsync(QuestionSql(number));
        await App.ReadFeedAsync();

        var first = await App.Visitor().GetAsync("/recherche?q=patapouf&sorte=questions");
        var next = first.Html.QuerySelectorAll("a").Single(link => link.TextContent == "Résultats suivants").GetAttribute("href")!;
        var second = await App.Visitor().GetAsync(next);

        Assert.Equal(10, TitlesOf(first).Count);
        Assert.Equal(2, TitlesOf(second).Count);
        Assert.Empty(TitlesOf(first).Intersect(TitlesOf(second)));
    }

    [Fact]
    public async Task An_old_address_of_a_question_leads_to_the_present_one()
    {
        var id = await App.AskAsGuestAsync("Où est passée ma facture ?", "Un texte.", Cast.Guest);

        var page = await App.Visitor().GetAsync($"/questions/{id}-autre-titre");

        Assert.Equal([$"301 /questions/{id}-ou-est-passee-ma-facture"], page.Hops);
    }

    private static List<string> TitlesOf(Sheet page) => [.. page.Html.QuerySelectorAll(".book .title-link").Select(link => link.GetAttribute("href")!)];

    private static string QuestionSql(int number) => $"""
        INSERT INTO Tickets (Title, Kind, Status, Theme, IsPublic, AskerId, AskerName, OpenedAt, PublishedAt, LastActivityAt, PeopleCount, CommentCount, AnswerCount, Version)
        SELECT 'Patapouf numéro {number}', 0, 0, '', 1, Id, '', MetAt, MetAt, MetAt, 1, 0, 0, Id FROM People WHERE Address = '{Cast.Customer}';
        INSERT INTO Messages (TicketId, AuthorId, Body, Role, Audience, Official, PostedAt)
        SELECT last_insert_rowid(), Id, 'Encore un patapouf.', 0, 0, 0, MetAt FROM People WHERE Address = '{Cast.Customer}';
        INSERT INTO SearchChanges (TicketId) SELECT MAX(Id) FROM Tickets;
        """;
}
