using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Forum;

public sealed class SharingAPrivateExchange : PortalTest
{
    private const string Ask = "Demander l’accord du demandeur";

    [Fact]
    public async Task An_agent_proposes_the_asker_reads_and_agrees_and_only_then_everybody_reads_those_words()
    {
        var (agent, id) = await AnsweredPrivatelyAsync();

        var draft = await agent.GetAsync($"/agents/fils/{id}/publier");
        Assert.Contains("Masqué d’après ce que nous savons", draft.Text);
        Assert.DoesNotContain("06 39 98 24 17", draft.Source);
        Assert.Contains("prié par courriel", (await agent.FillInAsync(draft, Ask, ("Form.Title", "Un titre pour tous"))).Text);
        var link = await App.LinkToAsync(Cast.Guest, "/questions/accord/");
        Assert.Contains("Un titre pour tous", (await App.Visitor().GetAsync(link)).Text);
        Assert.DoesNotContain("Un titre pour tous", (await App.Visitor().GetAsync("/questions")).Text);

        var shown = await App.Visitor().FillInAsync(link, "Publier ce texte, sans mon nom");

        Assert.Contains("Un titre pour tous", shown.Text);
        Assert.Contains("[téléphone masqué]", shown.Text);
        Assert.Contains("Un titre pour tous", (await App.Visitor().GetAsync("/questions")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync($"/questions/{id}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Whoever_declines_has_nothing_published()
    {
        var (agent, id) = await AnsweredPrivatelyAsync();
        await agent.FillInAsync($"/agents/fils/{id}/publier", Ask, ("Form.Title", "Un titre pour tous"));
        var link = await App.LinkToAsync(Cast.Guest, "/questions/accord/");

        Assert.Contains("Rien n’est publié", (await App.Visitor().FillInAsync(link, "Ne rien publier")).Text);

        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Tickets WHERE Title = 'Un titre pour tous'"));
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Words_that_still_tell_who_it_is_stop_the_letter_and_are_masked_by_a_click()
    {
        var (agent, id) = await AnsweredPrivatelyAsync();
        var before = (await App.LettersToAsync(Cast.Guest)).Count;

        var stopped = await agent.FillInAsync($"/agents/fils/{id}/publier", Ask, ("Form.Question", "Appelez le 06 39 98 24 17."));

        Assert.Contains("contient des données personnelles", stopped.Text);
        Assert.Equal(before, (await App.LettersToAsync(Cast.Guest)).Count);
        var masked = await agent.FillInAsync(stopped, "Masquer");
        Assert.Contains("Appelez le [téléphone masqué].", masked.Source);
        Assert.Contains("prié par courriel", (await agent.FillInAsync(masked, Ask)).Text);
    }

    private async Task<(Visitor Agent, int Id)> AnsweredPrivatelyAsync()
    {
        var id = await App.AskAsGuestAsync("Une question privée", "Rien ne part, 06 39 98 24 17.", Cast.Guest, isPrivate: true);
        var agent = await App.SignedInAsync(Cast.Agent);
        await PortalApp.AnswerAsync(agent, id, "Vérifiez le port.", "Resolved", isPublic: false, "acces-comptable");
        return (agent, id);
    }
}
