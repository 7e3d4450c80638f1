using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Desk;

/// <summary>The seconds in which an answer can be taken back, on the pages.</summary>
public sealed class TakingASendBack : PortalTest
{
    private const string Body = "Ouvrez le menu pamplemousse.";

    private protected override PortalSettings Settings => new() { UndoSeconds = 10 };

    [Fact]
    public async Task What_is_held_stands_in_no_output_but_the_desks_and_then_everywhere_it_belongs()
    {
        var (ticket, agent) = await AskedAsync();

        var sent = await agent.FillInAsync($"/agents/fils/{ticket}", "Publier pour tous", ("Draft.Body", Body));
        await App.ReadFeedAsync();
        var before = await PublicAsync(ticket);
        var lettersBefore = await App.LettersToAsync(Cast.Guest);
        App.Wait(TimeSpan.FromSeconds(11));
        await App.ReleaseAnswersAsync();
        await App.ReadFeedAsync();
        var after = await PublicAsync(ticket);

        Assert.Contains("Pas encore envoyée", sent.Text);
        Assert.Contains(Body, sent.Text);
        Assert.All(before, page => Assert.DoesNotContain("menu pamplemousse", page.Source));
        Assert.DoesNotContain($"/questions/{ticket}-", before[1].Source);
        Assert.DoesNotContain(lettersBefore, letter => letter.Text.Contains("pamplemousse", StringComparison.Ordinal));
        Assert.Contains("menu pamplemousse", after[0].Source);
        Assert.Contains($"/questions/{ticket}-", after[1].Source);
        Assert.Contains(await App.LettersToAsync(Cast.Guest), letter => letter.Text.Contains("pamplemousse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taken_back_without_script_the_text_is_in_the_box_again_with_all_that_was_chosen()
    {
        var (ticket, agent) = await AskedAsync();

        var sent = await agent.FillInAsync($"/agents/fils/{ticket}", "Publier pour tous",
            ("Draft.Body", Body), ("Draft.Then", "WaitingForCustomer"), ("Draft.ArticleIds", "acces-comptable"));
        var back = await agent.FillInAsync(sent, "Annuler l’envoi");
        App.Wait(TimeSpan.FromSeconds(11));
        await App.ReleaseAnswersAsync();

        Assert.Contains("L’envoi est annulé", back.Text);
        Assert.Equal(Body, back.Field("Draft.Body"));
        Assert.NotNull(back.Html.QuerySelector("#puis option[value=WaitingForCustomer][selected]"));
        Assert.NotNull(back.Html.QuerySelector("input[name='Draft.ArticleIds'][value=acces-comptable][checked]"));
        Assert.Equal(["1"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket}"));
    }

    [Fact]
    public async Task Sent_at_once_it_can_not_be_taken_back_any_more()
    {
        var (ticket, agent) = await AskedAsync();
        var sent = await agent.FillInAsync($"/agents/fils/{ticket}", "Envoyer à 1 personne", ("Draft.Body", Body));

        var now = await agent.FillInAsync(sent, "Envoyer tout de suite");
        var late = await agent.FillInAsync(sent, "Annuler l’envoi");

        Assert.Contains("Réponse envoyée au demandeur", now.Text);
        Assert.Contains("Trop tard", late.Text);
        Assert.Equal(["2"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket}"));
    }

    [Fact]
    public async Task A_colleague_sees_what_is_leaving_and_is_stopped_with_their_text_kept()
    {
        var (ticket, agent) = await AskedAsync();
        var sofia = await App.SignedInAsync(Cast.Lead);
        var open = await sofia.GetAsync($"/agents/fils/{ticket}");
        await agent.FillInAsync($"/agents/fils/{ticket}", "Publier pour tous", ("Draft.Body", Body));

        var stopped = await sofia.FillInAsync(open, "Publier pour tous", ("Draft.Body", "Ma réponse."));

        Assert.Contains("Une autre réponse à ce fil part à l’instant", stopped.Text);
        Assert.Contains(Body, stopped.Text);
        Assert.Equal("Ma réponse.", stopped.Field("Draft.Body"));
        Assert.Null(stopped.Html.QuerySelector("button[formaction*='TakeBack']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_message()
    {
        var (ticket, agent) = await AskedAsync();
        var open = await agent.GetAsync($"/agents/fils/{ticket}");

        await agent.FillInAsync(open, "Publier pour tous", ("Draft.Body", Body));
        await agent.FillInAsync(open, "Publier pour tous", ("Draft.Body", Body));
        App.Wait(TimeSpan.FromSeconds(11));
        await App.ReleaseAnswersAsync();
        await agent.FillInAsync(open, "Publier pour tous", ("Draft.Body", Body));
        await agent.FillInAsync(open, "Note interne", ("Draft.Body", Body));

        Assert.Equal(["2"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket}"));
        Assert.Empty(await App.ReadAsync("SELECT * FROM HeldAnswers"));
    }

    private async Task<(int Ticket, Visitor Agent)> AskedAsync() =>
        (await App.AskAsGuestAsync("Une question sur un menu", "Un texte.", Cast.Guest), await App.SignedInAsync(Cast.Agent));

    /// <summary>The page and its search first, then all the rest that anybody can read.</summary>
    private async Task<IReadOnlyList<Sheet>> PublicAsync(int ticket)
    {
        var pages = new List<Sheet>();
        foreach (var address in new[] { $"/questions/{ticket}", "/recherche?q=pamplemousse", "/", "/questions", "/questions?liste=sans-reponse", "/flux/questions.atom", "/recherche/suggestions?q=menu", "/sitemap-questions-0.xml" })
            pages.Add(await App.Visitor().GetAsync(address));
        return pages;
    }
}
