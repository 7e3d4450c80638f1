using System.Net;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Forum;

public sealed class AcceptingAndClaiming : PortalTest
{
    private const string Accept = "Marquer comme la bonne réponse";

    [Fact]
    public async Task The_asker_and_an_agent_accept_several_answers_and_take_it_back()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var (agent, asker) = (await App.SignedInAsync(Cast.Agent), await App.SignedInAsync(Cast.Guest));
        await PortalApp.AnswerAsync(agent, id, "La première.", "Taken", isPublic: true, "acces-comptable");
        await PortalApp.AnswerAsync(agent, id, "La seconde.", "Taken", isPublic: true, "acces-comptable");

        await asker.FillInAsync($"/questions/{id}", Accept);
        await agent.FillInAsync($"/questions/{id}", Accept);

        Assert.Equal(["2"], await App.ReadAsync("SELECT COUNT(*) FROM Messages WHERE AcceptedAt IS NOT NULL"));
        var page = await App.Visitor().GetAsync($"/questions/{id}");
        using var data = JsonDocument.Parse(page.Html.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(2, data.RootElement.GetProperty("mainEntity").GetProperty("acceptedAnswer").GetArrayLength());
        Assert.DoesNotContain(Accept, page.Text);
        await asker.FillInAsync($"/questions/{id}", "Ne plus marquer");
        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Messages WHERE AcceptedAt IS NOT NULL"));
    }

    [Fact]
    public async Task Nobody_else_accepts()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), id, "La première.", "Taken", isPublic: true, "acces-comptable");
        var answer = Assert.Single(await App.ReadAsync("SELECT Id FROM Messages WHERE Role = 1"));

        var refused = await (await App.SignedInAsync(Cast.Customer)).ForgeAsync($"/questions/{id}?handler=Accept", ("answer", answer), ("accept", "true"));

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Messages WHERE AcceptedAt IS NOT NULL"));
    }

    [Fact]
    public async Task A_guest_who_signs_in_later_by_the_same_address_finds_and_publishes_what_they_asked()
    {
        await App.SendAsGuestAsync("Une question oubliée", "Un texte.", Cast.Guest);
        var id = await App.IdOfAsync("Une question oubliée");
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync($"/questions/{id}")).Status);

        var page = await (await App.SignedInAsync(Cast.Guest)).FillInAsync("/espace", "Publier la question");

        Assert.Contains("Votre question est publiée", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().GetAsync($"/questions/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignedInAsync(Cast.Customer)).ForgeAsync("/espace?handler=Publish", ("id", $"{id}"))).Status);
    }

    [Fact]
    public async Task A_theme_has_a_feed_of_its_own()
    {
        var feed = await App.Visitor().GetAsync("/flux/questions/utilisateurs-roles-acces.atom");

        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (feed.Status, feed.Header("Content-Type")));
        Assert.Contains("Utilisateurs, rôles et accès", feed.Source);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync("/flux/questions/inconnu.atom")).Status);
    }
}
