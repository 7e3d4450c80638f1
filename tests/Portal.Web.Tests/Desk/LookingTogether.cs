using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Desk;

/// <summary>Presence and typing, and what is new, as pages of the desk hear it.</summary>
public sealed class LookingTogether : PortalTest
{
    [Fact]
    public async Task Agents_hear_who_looks_at_the_same_ticket_who_types_there_and_who_leaves()
    {
        var (first, second) = (await AskAsync("La première"), await AskAsync("La seconde"));
        await using var ludovic = await App.ListenAsync(await App.SignedInAsync(Cast.Agent));
        await using var elsewhere = await App.ListenAsync(await App.SignedInAsync(Cast.AgentOfAcme));
        await elsewhere.LookAsync(second);
        await ludovic.LookAsync(first);
        var alone = await ludovic.NextAsync();

        var sofia = await App.ListenAsync(await App.SignedInAsync(Cast.Lead));
        await sofia.LookAsync(first);
        var both = await ludovic.NextAsync();
        await sofia.TypeAsync(true);
        var typing = await ludovic.NextAsync();
        await sofia.DisposeAsync();
        var left = await ludovic.NextAsync();

        Assert.Equal(["Ludovic", "Ludovic, Sofia", "Ludovic, Sofia écrit", "Ludovic"], [alone, both, typing, left]);
        Assert.Equal("Basile", await elsewhere.NextAsync());
        Assert.False(elsewhere.HasHeard);
    }

    [Fact]
    public async Task Whoever_looks_at_a_ticket_hears_that_it_changed_and_asks_for_it_as_themselves()
    {
        var (ticket, other) = (await AskAsync("La première"), await AskAsync("La seconde"));
        await App.ReadFeedAsync();
        var agent = await App.SignedInAsync(Cast.Agent);
        await using var here = await App.ListenAsync(agent);
        await using var there = await App.ListenAsync(await App.SignedInAsync(Cast.Lead));
        await here.LookAsync(ticket);
        await there.LookAsync(other);
        await here.NextAsync();
        await there.NextAsync();

        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{ticket}", "Publier le commentaire", ("body", "Moi aussi."));
        await App.ReadFeedAsync();

        Assert.Equal("changé", await here.NextAsync());
        Assert.False(there.HasHeard);
        Assert.Contains("Moi aussi.", (await agent.GetAsync($"/agents/fils/{ticket}?handler=Thread")).Text);
    }

    [Fact]
    public async Task A_page_learns_on_joining_whether_the_ticket_has_changed_since_it_was_made()
    {
        var ticket = await AskAsync("La première");
        var agent = await App.SignedInAsync(Cast.Agent);
        await using var line = await App.ListenAsync(agent);
        var before = VersionOf(await agent.GetAsync($"/agents/fils/{ticket}"));
        Assert.Equal(before, await line.LookAsync(ticket));

        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{ticket}", "Publier le commentaire", ("body", "Moi aussi."));

        var after = await line.LookAsync(ticket);
        Assert.NotEqual(before, after);
        Assert.Equal(after, VersionOf(await agent.GetAsync($"/agents/fils/{ticket}?handler=Thread")));

        static Guid VersionOf(Sheet page) => Guid.Parse(page.Html.GetElementById("fil")!.GetAttribute("data-version")!);
    }

    [Fact]
    public async Task Nobody_but_the_team_gets_a_line()
    {
        var ticket = await AskAsync("La première");
        foreach (var visitor in new[] { App.Visitor(), await App.SignedInAsync(Cast.Customer), await App.SignedInAsync(Cast.AcmeOwner) })
        {
            var refused = await Assert.ThrowsAsync<HttpRequestException>(() => App.ListenAsync(visitor));

            Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync($"/agents/fils/{ticket}?handler=Thread") is var page && page.Address.StartsWith("/agents", StringComparison.Ordinal) ? page.Status : HttpStatusCode.Redirect));
        }
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_is_looked_at_by_nobody()
    {
        var ticket = await AskAsync("La première");
        await using var agent = await App.ListenAsync(await App.SignedInAsync(Cast.Agent));

        await agent.LookAsync(ticket + 1000);
        await agent.TypeAsync(true);
        Assert.False(agent.HasHeard);

        await agent.LookAsync(ticket);
        Assert.Equal("Ludovic", await agent.NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_is_cut_once_its_session_ends_or_its_person_leaves_the_team(bool session)
    {
        var ticket = await AskAsync("La première");
        var browser = await App.SignedInAsync(Cast.Agent);
        await using var kept = await App.ListenAsync(await App.SignedInAsync(Cast.Lead));
        await using var agent = await App.ListenAsync(browser);
        await agent.LookAsync(ticket);
        await kept.LookAsync(ticket);
        await kept.NextAsync();

        if (session)
            await browser.FillInAsync("/deconnexion", "Me déconnecter");
        else
            await App.WriteAsync($"UPDATE People SET Role = 0 WHERE Address = '{Cast.Agent}'");
        await App.CutEndedSessionsAsync();

        await agent.UntilCutAsync();
        Assert.Equal("Sofia", await kept.NextAsync());
    }

    private async Task<int> AskAsync(string title) => await App.AskAsGuestAsync(title, "Un texte.", Cast.Guest);
}
