using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Desk;

/// <summary>Drafts, macros, mentions and signatures as plain pages.</summary>
public sealed class WritingWithoutScript : PortalTest
{
    [Fact]
    public async Task A_draft_is_kept_found_again_and_not_overwritten_by_an_older_window()
    {
        var (ticket, agent) = await AskedAsync();
        var older = await agent.GetAsync($"/agents/fils/{ticket}");

        var kept = await agent.FillInAsync(older, "Enregistrer le brouillon", ("Draft.Body", "Bonjour, à suivre"));
        var again = await agent.GetAsync($"/agents/fils/{ticket}");
        var told = await agent.FillInAsync(older, "Enregistrer le brouillon", ("Draft.Body", "Autre texte"));
        var colleague = await (await App.SignedInAsync(Cast.Lead)).GetAsync($"/agents/fils/{ticket}");
        var chosen = await agent.FillInAsync(told, "Enregistrer le brouillon");

        Assert.Contains("Brouillon enregistré", kept.Text);
        Assert.Equal("Bonjour, à suivre", again.Field("Draft.Body"));
        Assert.Contains("Ce brouillon a changé dans une autre fenêtre", told.Text);
        Assert.Contains("Bonjour, à suivre", told.Text);
        Assert.Equal("Autre texte", told.Field("Draft.Body"));
        Assert.Equal("", colleague.Field("Draft.Body"));
        Assert.Equal("Autre texte", chosen.Field("Draft.Body"));
    }

    [Fact]
    public async Task A_macro_is_written_with_a_preview_inserted_with_its_values_and_counted_once_sent()
    {
        var (ticket, agent) = await AskedAsync();
        var preview = await agent.FillInAsync("/agents/macros/nouvelle", "Voir l’aperçu",
            ("Form.Name", "Accès"), ("Form.Body", "{{salutation}}\n\nVoir {{tutoriel:acces-comptable}}."), ("Form.Then", "WaitingForCustomer"), ("Form.ArticleId", "acces-comptable"), ("Form.TakesIt", "true"));
        await agent.FillInAsync(preview, "Enregistrer la macro");
        var macro = Assert.Single(await App.ReadAsync("SELECT Id FROM Macros"));

        var inserted = await agent.FillInAsync($"/agents/fils/{ticket}", "Insérer la macro", ("chosen", macro), ("Draft.Body", "Déjà écrit."));
        await agent.FillInAsync(inserted, "Publier pour tous");

        Assert.Contains("Bonjour Nora,", preview.Text);
        Assert.Equal($"Déjà écrit.\n\nBonjour,\n\nVoir [Accès comptable : Autoriser un accès à son comptable]({PortalSettings.PublicUrl.OriginalString}/tutoriels/acces-comptable-autoriser-un-acces-a-son-comptable).", inserted.Field("Draft.Body").ReplaceLineEndings("\n"));
        Assert.Equal(["1|acces-comptable"], await App.ReadAsync($"SELECT (SELECT UseCount FROM Macros), ArticleId FROM ArticleCitations"));
        Assert.Equal(["2"], await App.ReadAsync($"SELECT Status FROM Tickets WHERE Id = {ticket} AND AssigneeId IS NOT NULL"));
    }

    [Theory]
    [InlineData("Bonjour {{prenom}},", "Il n’y a pas de variable {{prenom}}")]
    [InlineData("Voir {{tutoriel:pas-la}}.", "Il n’y a pas de tutoriel pas-la")]
    public async Task A_macro_with_a_variable_nobody_knows_is_refused_with_its_name_and_the_text_is_kept(string body, string fault)
    {
        var agent = await App.SignedInAsync(Cast.Agent);

        var page = await agent.FillInAsync("/agents/macros/nouvelle", "Enregistrer la macro", ("Form.Name", "Accès"), ("Form.Body", body));

        Assert.Contains(fault, page.Text);
        Assert.Equal(body, page.Field("Form.Body"));
        Assert.Empty(await App.ReadAsync("SELECT * FROM Macros"));
    }

    [Theory]
    [InlineData("Publier pour tous")]
    [InlineData("Envoyer à 1 personne")]
    [InlineData("Note interne")]
    public async Task A_variable_without_a_value_stops_the_send(string button)
    {
        var (ticket, agent) = await AskedAsync();

        var page = await agent.FillInAsync($"/agents/fils/{ticket}", button, ("Draft.Body", "Bonjour {{demandeur}},"));

        Assert.Contains("Il reste {{demandeur}} dans le texte", page.Text);
        Assert.Equal("Bonjour {{demandeur}},", page.Field("Draft.Body"));
        Assert.Equal(["1"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket}"));
    }

    [Fact]
    public async Task Nobody_uses_or_changes_a_colleagues_own_macro()
    {
        var (ticket, agent) = await AskedAsync();
        await agent.FillInAsync("/agents/macros/nouvelle", "Enregistrer la macro", ("Form.Name", "Secrète"), ("Form.Body", "pamplemousse"));
        var macro = Assert.Single(await App.ReadAsync("SELECT Id FROM Macros"));
        var sofia = await App.SignedInAsync(Cast.Lead);

        Assert.Equal(HttpStatusCode.NotFound, (await sofia.GetAsync($"/agents/macros/{macro}")).Status);
        Assert.DoesNotContain("pamplemousse", (await sofia.GetAsync($"/agents/fils/{ticket}/choix?cle=%2F")).Source);
        Assert.Contains("pamplemousse", (await agent.GetAsync($"/agents/fils/{ticket}/choix?cle=%2F&q=secr")).Source);
        Assert.DoesNotContain("pamplemousse", (await sofia.ForgeAsync($"/agents/fils/{ticket}?handler=Macro", ("chosen", macro))).Source);
    }

    [Fact]
    public async Task A_colleague_called_in_a_note_is_mailed_without_its_words_and_says_when_they_saw_it()
    {
        var (ticket, agent) = await AskedAsync();

        await agent.FillInAsync($"/agents/fils/{ticket}", "Note interne", ("Draft.Body", "@sofia, le pamplemousse est à toi."));
        var letter = await App.LastLetterToAsync(Cast.Lead);
        var sofia = await App.SignedInAsync(Cast.Lead);
        var called = await sofia.GetAsync($"/agents/fils/{ticket}");
        var seen = await sofia.FillInAsync(called, "C’est vu");

        Assert.Contains("vous appelle dans une note", letter.Subject);
        Assert.True(letter.HasLinkTo($"/agents/fils/{ticket}"));
        Assert.DoesNotContain("pamplemousse", letter.Text + letter.HtmlSource);
        Assert.Contains("Une note vous appelle", called.Text);
        Assert.DoesNotContain("Une note vous appelle", seen.Text);
    }

    [Fact]
    public async Task The_text_box_offers_a_private_ticket_by_its_number_alone()
    {
        var (ticket, agent) = await AskedAsync();
        var hidden = await App.AskAsGuestAsync("Secret pamplemousse", "Un texte.", Cast.Guest, isPrivate: true);

        var choices = await agent.GetAsync($"/agents/fils/{ticket}/choix?cle=%23&q={hidden}");

        Assert.Equal($"fil nº {hidden}", choices.Html.QuerySelector("[role=option]")!.GetAttribute("data-text"));
    }

    [Fact]
    public async Task A_signature_is_previewed_as_the_mail_has_it_in_both_languages_once_and_never_in_a_note()
    {
        var (ticket, agent) = await AskedAsync();
        var saved = await agent.FillInAsync("/agents/signature", "Enregistrer la signature",
            ("Form.FirstName", "Ludovic"), ("Form.FullName", "Ludovic Marchand"), ("Form.JobTitle", "Conseil"), ("Form.Telephone", Cast.Telephone),
            ("Form.Links", "https://www.exemple.example/rendez-vous"), ("Form.Closing", "Bien à vous,"), ("Form.EnglishJobTitle", "Advice"), ("Form.EnglishClosing", "Kind regards,"));
        var previews = saved.Html.QuerySelectorAll(".signature-lines").Select(lines => lines.QuerySelectorAll("span").Select(line => line.TextContent).ToList()).ToList();

        await PortalApp.AnswerAsync(agent, ticket, "Voici.", then: "Taken");
        var french = await App.LastLetterToAsync(Cast.Guest);
        await agent.FillInAsync($"/agents/fils/{ticket}", "Publier pour tous", ("Draft.Body", "Here."), ("Draft.Then", "Taken"), ("Draft.Language", "English"));
        var english = await App.LastLetterToAsync(Cast.Guest);
        await agent.FillInAsync($"/agents/fils/{ticket}", "Note interne", ("Draft.Body", "Pour nous."));
        var page = await App.Visitor().GetAsync($"/questions/{ticket}");
        var thread = await agent.GetAsync($"/agents/fils/{ticket}");

        Assert.Contains(string.Join('\n', previews[0]), french.Text);
        Assert.Contains("https://www.exemple.example/rendez-vous", previews[0]);
        Assert.Contains(string.Join('\n', previews[1]), english.Text);
        Assert.Contains("Kind regards,", previews[1]);
        Assert.Single(page.Html.QuerySelectorAll(".agent"));
        Assert.DoesNotContain(Cast.Telephone, page.Source);
        Assert.DoesNotContain("Bien à vous", page.Source);
        Assert.DoesNotContain("Bien à vous", thread.Html.QuerySelector("#fil")!.TextContent);
    }

    [Fact]
    public async Task A_link_that_is_no_whole_address_is_refused_and_everything_is_kept()
    {
        var agent = await App.SignedInAsync(Cast.Agent);

        var page = await agent.FillInAsync("/agents/signature", "Enregistrer la signature", ("Form.FirstName", "Ludo"), ("Form.Links", "javascript:alert(1)"));

        Assert.Contains("n’est pas une adresse entière", page.Text);
        Assert.Equal("Ludo", page.Field("Form.FirstName"));
        Assert.Equal("javascript:alert(1)", page.Field("Form.Links"));
    }

    private async Task<(int Ticket, Visitor Agent)> AskedAsync() =>
        (await App.AskAsGuestAsync("Une question sur tout autre chose", "Un texte.", Cast.Guest), await App.SignedInAsync(Cast.Agent));
}
