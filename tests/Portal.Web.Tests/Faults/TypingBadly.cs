using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class TypingBadly : PortalTest
{
    private static readonly string Sentence = new('é', 160);

    [Fact]
    public async Task An_empty_question_names_what_is_missing()
    {
        var page = await App.Visitor().FillInAsync("/questions/poser", "Envoyer la question");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Dites en une phrase ce que vous cherchez", page.Text);
        Assert.Contains("Décrivez ce qui se passe", page.Text);
        Assert.Contains("Il manque une adresse complète", page.Text);
    }

    [Theory]
    [InlineData("Voir ce qui existe déjà", "")]
    [InlineData("Voir ce qui existe déjà", "   ")]
    [InlineData("Envoyer la question", "   ")]
    public async Task A_question_without_a_sentence_keeps_the_rest(string button, string title)
    {
        var page = await App.Visitor().FillInAsync("/questions/poser", button, ("Form.Title", title), ("Form.Body", "Tout mon texte."), ("Form.Address", "à moitié"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Tout mon texte.", page.Field("Form.Body"));
        Assert.Equal("à moitié", page.Field("Form.Address"));
    }

    [Fact]
    public async Task A_sentence_of_160_letters_is_taken_and_one_more_is_refused_with_everything_kept()
    {
        var refused = await App.SendAsGuestAsync(Sentence + "s", "Tout mon texte.", Cast.Guest, name: "Gaston");

        Assert.Contains("La phrase compte 160 caractères au plus", refused.Text);
        Assert.Equal(Sentence + "s", refused.Field("Form.Title"));
        Assert.Equal("Tout mon texte.", refused.Field("Form.Body"));
        Assert.Equal("Gaston", refused.Field("Form.Name"));
        Assert.Equal(Cast.Guest, refused.Field("Form.Address"));
        Assert.Equal("Error", refused.Html.QuerySelector("[name='Form.Kind'][checked]")!.GetAttribute("value"));
        Assert.Equal("Plus qu’un clic", (await App.SendAsGuestAsync(Sentence, "Tout mon texte.", Cast.Guest)).Title);
    }

    [Fact]
    public async Task A_text_of_100_000_letters_is_taken_and_one_more_is_refused_with_everything_kept()
    {
        var body = new string('à', 100_000);

        var refused = await App.SendAsGuestAsync("Long", body + "s", Cast.Guest);

        Assert.Contains("Le texte compte 100000 caractères au plus", refused.Text);
        Assert.Equal(body + "s", refused.Field("Form.Body"));
        Assert.Equal("Plus qu’un clic", (await App.SendAsGuestAsync("Long", body, Cast.Guest)).Title);
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_refused_and_the_text_is_kept()
    {
        var page = await App.Visitor().ForgeAsync("/questions/poser", ("Form.Title", "Une phrase"), ("Form.Body", "Un texte."), ("Form.Kind", "Autre"), ("Form.Address", Cast.Guest));

        Assert.Equal("Un texte.", page.Field("Form.Body"));
        Assert.Empty(await App.ReadAsync("SELECT * FROM Tickets"));
    }

    [Fact]
    public async Task A_comment_of_20_001_letters_is_refused_and_kept()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var customer = await App.SignedInAsync(Cast.Customer);
        var comment = new string('è', 20_000);
        await customer.FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", "Bonjour.")); // The first long words of somebody unknown are read first.

        var refused = await customer.FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", comment + "s"));

        Assert.Contains("Votre commentaire compte 20001 caractères", refused.Text);
        Assert.Equal(comment + "s", refused.Field("body"));
        Assert.Contains("Votre commentaire est publié", (await customer.FillInAsync(refused, "Publier le commentaire", ("body", comment))).Text);
        Assert.Contains("Écrivez votre commentaire", (await customer.FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", "  "))).Text);
    }

    [Fact]
    public async Task Five_megabytes_are_refused_as_too_much_and_not_as_a_page_left_open()
    {
        var visitor = App.Visitor();

        var page = await visitor.ForgeAsync("/questions/poser", ("Form.Title", "Long"), ("Form.Body", new string('a', 5_000_000)), ("Form.Address", Cast.Guest));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Cet envoi est trop lourd", page.Title);
        Assert.Empty(await App.ReadAsync("SELECT * FROM Tickets"));
    }

    [Theory]
    [InlineData("Publier pour tous")]
    [InlineData("Envoyer à 1 personne")]
    [InlineData("Note interne")]
    public async Task An_agent_who_sends_nothing_is_told_so(string button)
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var agent = await App.SignedInAsync(Cast.Agent);

        foreach (var nothing in new[] { "", "  \n " })
        {
            var page = await agent.FillInAsync($"/agents/fils/{id}", button, ("Draft.Body", nothing));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Il n’y a rien à envoyer", page.Text);
        }
    }

    [Fact]
    public async Task A_message_that_came_while_the_agent_wrote_stops_the_send_and_keeps_text_status_and_tutorials()
    {
        var id = await App.AskAsGuestAsync("Une question sur tout autre chose", "Un texte.", Cast.Guest);
        var agent = await App.SignedInAsync(Cast.Agent);
        var open = await agent.GetAsync($"/agents/fils/{id}");
        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", "Moi aussi."));

        var stopped = await agent.FillInAsync(open, "Publier pour tous",
            ("Draft.Body", "Ma longue réponse."), ("Draft.Then", "WaitingForCustomer"), ("Draft.ArticleIds", "acces-comptable"));
        var letters = await App.LettersToAsync(Cast.Guest);
        var sent = await agent.FillInAsync(stopped, "Publier pour tous");

        Assert.Contains("Un message est arrivé pendant que vous écriviez", stopped.Text);
        Assert.Contains("Moi aussi.", stopped.Text);
        Assert.Equal("Ma longue réponse.", stopped.Field("Draft.Body"));
        Assert.DoesNotContain(letters, letter => letter.Text.Contains("Ma longue réponse", StringComparison.Ordinal));
        Assert.Contains("Réponse publiée pour tous", sent.Text);
        Assert.Contains("En attente du client", sent.Html.QuerySelector("article header")!.TextContent);
        Assert.Single(sent.Html.QuerySelectorAll("a.cite"));
    }

    [Fact]
    public async Task Of_two_agents_who_answer_at_the_same_moment_the_second_is_stopped_and_keeps_the_text()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var agent = await App.SignedInAsync(Cast.Agent);
        var open = await agent.GetAsync($"/agents/fils/{id}");
        App.LetRivalSay($"UPDATE Tickets SET Version = '{Guid.NewGuid().ToString().ToUpperInvariant()}' WHERE Id = {id}");

        var late = await agent.FillInAsync(open, "Publier pour tous", ("Draft.Body", "Ma réponse."));

        Assert.Contains("Rien n’est parti et votre texte est gardé", late.Text);
        Assert.Equal("Ma réponse.", late.Field("Draft.Body"));
        Assert.Equal(["1"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {id}"));
    }

    [Fact]
    public async Task A_status_that_does_not_suit_is_refused_and_the_text_is_kept()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var agent = await App.SignedInAsync(Cast.Agent);

        var page = await agent.ForgeAsync($"/agents/fils/{id}?handler=Answer", ("Draft.Body", "Ma réponse."), ("Draft.Audience", "Public"), ("Draft.Then", "Planned"), ("Draft.LastSeen", "999999"));

        Assert.Contains("Cet état ne convient pas", page.Text);
        Assert.Equal("Ma réponse.", page.Field("Draft.Body"));
    }

    [Fact]
    public async Task An_answer_for_the_team_alone_is_no_answer()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var agent = await App.SignedInAsync(Cast.Agent);

        var page = await agent.ForgeAsync($"/agents/fils/{id}?handler=Answer", ("Draft.Body", "Ma réponse."), ("Draft.Audience", "Internal"), ("Draft.LastSeen", "999999"));

        Assert.True((int)page.Status < 500);
        Assert.Equal("Ma réponse.", page.Field("Draft.Body"));
        Assert.Equal(["1"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {id}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cora@")]
    public async Task An_invitation_without_a_whole_address_keeps_what_was_typed(string address)
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var page = await owner.FillInAsync("/espace/acces/acme", "Préparer l’invitation", ("address", address));

        Assert.Contains("Il manque une adresse complète", page.Text);
        Assert.Equal(address, page.Field("address"));
        Assert.Empty(await App.ReadAsync("SELECT * FROM AccessRequests"));
    }

    [Fact]
    public async Task A_signature_without_a_first_name_is_refused_and_the_rest_is_kept()
    {
        var agent = await App.SignedInAsync(Cast.Agent);

        var page = await agent.FillInAsync("/agents/signature", "Enregistrer", ("Form.FirstName", ""), ("Form.JobTitle", "Conseil"));

        Assert.Contains("Donnez le prénom que le public verra", page.Text);
        Assert.Equal("Conseil", page.Field("Form.JobTitle"));
    }
}
