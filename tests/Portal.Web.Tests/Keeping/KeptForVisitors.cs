using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Keeping;

/// <summary>
/// Visitors are answered from memory. That a page was not made again shows by what only the database knows: a title changed there
/// behind the portal's back.
/// </summary>
public sealed class KeptForVisitors : PortalTest
{
    private const string Title = "La TVA de mon avoir est fausse";
    private const string BehindItsBack = "Un titre que personne n’a donné";

    [Fact]
    public async Task A_page_is_made_once_for_all_visitors_each_with_a_token_of_their_own()
    {
        var ticket = await AskAsync();
        var page = await App.Visitor().GetAsync($"/questions/{ticket}");
        await RenameAsync(ticket);

        var second = App.Visitor();
        var again = await second.GetAsync(page.Address);
        var dark = await second.FillInAsync(again, "Thème : automatique");

        Assert.Equal(page.Title, again.Title);
        Assert.Equal(Token.Replace(page.Source, ""), Token.Replace(again.Source, ""));
        Assert.NotEqual(page.Field("__RequestVerificationToken"), again.Field("__RequestVerificationToken"));
        Assert.Equal("dark", dark.Html.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/")]
    public async Task A_list_is_kept_until_any_ticket_changes(string list)
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await AskAsync();
        await PortalApp.AnswerAsync(agent, ticket, "Ouvrez l’avoir.", "Resolved");
        Assert.Contains(Title, (await App.Visitor().GetAsync(list)).Text);
        await RenameAsync(ticket);
        var kept = await App.Visitor().GetAsync(list);

        await App.AskAsGuestAsync("Une autre question", "Tout autre chose.", Cast.Guest);
        var after = await App.Visitor().GetAsync(list);

        Assert.Contains(Title, kept.Text);
        Assert.DoesNotContain(Title, after.Text);
        Assert.Contains(BehindItsBack, after.Text);
    }

    [Fact]
    public async Task An_answer_is_there_at_the_next_look()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await AskAsync();
        var before = await App.Visitor().GetAsync($"/questions/{ticket}");

        await PortalApp.AnswerAsync(agent, ticket, "Ouvrez l’avoir et choisissez le taux.");

        Assert.DoesNotContain("choisissez le taux", before.Text);
        Assert.Contains("choisissez le taux", (await App.Visitor().GetAsync(before.Address)).Text);
    }

    [Theory]
    [InlineData("IsPublic = 0")]
    [InlineData("RemovedAt = PublishedAt")]
    public async Task What_another_node_withdraws_is_gone_with_its_change(string withdrawn)
    {
        var ticket = await AskAsync();
        var page = await App.Visitor().GetAsync($"/questions/{ticket}");
        var list = await App.Visitor().GetAsync("/questions");

        await App.WriteAsync($"UPDATE Tickets SET {withdrawn} WHERE Id = {ticket}; INSERT INTO SearchChanges (TicketId) VALUES ({ticket})");
        await App.ReadFeedAsync();

        Assert.Contains(Title, page.Text + list.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(page.Address)).Status);
        Assert.DoesNotContain(Title, (await App.Visitor().GetAsync("/questions")).Source);
    }

    [Fact]
    public async Task A_page_that_shows_a_withdrawn_question_beside_is_made_again()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await AskAsync();
        await PortalApp.AnswerAsync(agent, ticket, "Ouvrez l’avoir.", "Resolved");
        await App.ReadFeedAsync();
        var other = await App.AskAsGuestAsync("La TVA de mon avoir est toujours fausse", "Comme dit.", Cast.Guest);
        var beside = await App.Visitor().GetAsync($"/questions/{other}");

        await App.WriteAsync($"UPDATE Tickets SET IsPublic = 0 WHERE Id = {ticket}; INSERT INTO SearchChanges (TicketId) VALUES ({ticket})");
        await App.ReadFeedAsync();

        Assert.Contains($"/questions/{ticket}-", beside.Source);
        Assert.DoesNotContain($"/questions/{ticket}-", (await App.Visitor().GetAsync(beside.Address)).Source);
    }

    [Fact]
    public async Task Whoever_is_signed_in_gets_their_own_page_and_leaves_nothing_behind()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await AskAsync();

        var ofAgent = await agent.GetAsync($"/questions/{ticket}");
        var ofVisitor = await App.Visitor().GetAsync(ofAgent.Address);
        var ofAgentAgain = await agent.GetAsync(ofAgent.Address);

        Assert.Contains("Ouvrir dans le bureau", ofAgent.Text);
        Assert.DoesNotContain("Ouvrir dans le bureau", ofVisitor.Text);
        Assert.Contains("Ouvrir dans le bureau", ofAgentAgain.Text);
        Assert.Contains("no-store", ofAgentAgain.Header("Cache-Control"));
    }

    [Fact]
    public async Task What_is_said_to_one_visitor_is_not_said_to_the_next()
    {
        var ticket = await AskAsync();
        var said = await App.Visitor().FillInAsync($"/questions/{ticket}", "Suivre cette question", ("address", "eva@exemple.example"));

        var next = await App.Visitor().GetAsync(said.Address);

        Assert.Contains("confirmez votre adresse et vous suivez", said.Text);
        Assert.DoesNotContain("confirmez votre adresse et vous suivez", next.Text);
    }

    [Fact]
    public async Task A_dark_page_is_not_given_to_whoever_reads_by_daylight()
    {
        var night = App.Visitor();
        await night.FillInAsync("/questions", "Thème : automatique");

        var dark = await night.GetAsync("/questions");
        var light = await App.Visitor().GetAsync("/questions");

        Assert.Equal("dark", dark.Html.DocumentElement.GetAttribute("data-theme"));
        Assert.NotEqual("dark", light.Html.DocumentElement.GetAttribute("data-theme"));
    }

    private static System.Text.RegularExpressions.Regex Token { get; } =
        new("CfDJ8[A-Za-z0-9_-]+", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private Task<int> AskAsync() => App.AskAsGuestAsync(Title, "Elle affiche 0 %.", Cast.Guest);

    private Task RenameAsync(int ticket) => App.WriteAsync($"UPDATE Tickets SET Title = '{BehindItsBack}' WHERE Id = {ticket}");
}
