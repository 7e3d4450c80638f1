using System.Globalization;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Reading;

/// <summary>A tutorial is found by a customer's words for as long as their question is public, resolved and cites it, and no agent struck them.</summary>
public sealed class UnlearningWords : PortalTest
{
    private const string Word = "zibulaque";
    private const string Tutorial = "acces-comptable";

    [Fact]
    public async Task A_citation_that_is_withdrawn_takes_its_words_along() =>
        await UnlearnsAsync((ticket, agent) => App.DoAsync<WithdrawCitation>(async withdraw => Assert.True(
            await withdraw.RunAsync(await NumberAsync($"SELECT c.Id FROM ArticleCitations c JOIN Messages m ON m.Id = c.MessageId WHERE m.TicketId = {ticket}"), agent, Cancel))));

    [Fact]
    public async Task A_question_that_is_made_private_takes_its_words_along() =>
        await UnlearnsAsync((ticket, agent) => App.DoAsync<ShowTicket>(async show => Assert.True(await show.RunAsync(ticket, toEverybody: false, agent, Cancel))));

    [Fact]
    public async Task Words_that_an_agent_strikes_are_forgotten() =>
        await UnlearnsAsync((ticket, agent) => App.DoAsync<LearnedWordings>(async learned => Assert.True(await learned.StrikeAsync(Tutorial, ticket, strike: true, agent, Cancel))));

    [Fact]
    public async Task A_private_question_never_teaches()
    {
        var asker = await App.SignedInAsync(Cast.Customer);
        var ticket = await App.AskAsync(asker, $"Mon {Word} est vide", "Rien.", isPrivate: true);
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), ticket, "Voyez le tutoriel.", "Resolved", isPublic: false, Tutorial);
        await App.ReadFeedAsync();

        Assert.Empty(await FoundAsync());
    }

    private async Task UnlearnsAsync(Func<int, Viewer, Task> change)
    {
        var ticket = await App.AskAsync(await App.SignedInAsync(Cast.Customer), $"Mon {Word} est vide", "Rien.");
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), ticket, "Voyez le tutoriel.", "Resolved", isPublic: true, Tutorial);
        await App.ReadFeedAsync();
        Assert.Equal(["Accès comptable : Autoriser un accès à son comptable"], await FoundAsync());

        await change(ticket, new Viewer(Guid.Parse((await App.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{Cast.Agent}'"))[0]), PortalRole.Agent, []));
        await App.ReadFeedAsync();
        Assert.Empty(await FoundAsync());
    }

    private async Task<IReadOnlyList<string>> FoundAsync() =>
        [.. (await App.Visitor().GetAsync($"/recherche?q={Word}&sorte=tutoriels&exact=true")).Html.QuerySelectorAll(".title-link").Select(title => Sheet.Plain(title.TextContent))];

    private async Task<int> NumberAsync(string sql) => int.Parse(Assert.Single(await App.ReadAsync(sql)), CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
