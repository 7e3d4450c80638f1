using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Insights;

public sealed class WhatTheForumTeaches : IDisposable
{
    private const string Tutorial = "acces-comptable";

    private readonly Room _room = Room.Open();
    private Viewer? _nora;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_resolved_public_question_teaches_the_tutorial_it_cites_its_own_words()
    {
        var agent = await _room.HireAsync("Samir");
        await ResolveAsync(agent, "Mon cabinet ne voit rien", isPublic: true);

        var taught = await TaughtAsync();

        Assert.Equal(["Mon cabinet ne voit rien\nIl manque un centime."], taught);
    }

    [Fact]
    public async Task A_private_question_never_teaches()
    {
        var agent = await _room.HireAsync("Samir");
        await ResolveAsync(agent, "Secret de mon cabinet", isPublic: false);
        await ResolveAsync(agent, "Mon cabinet ne voit rien", isPublic: true);

        var taught = Assert.Single(await TaughtAsync());

        Assert.StartsWith("Mon cabinet", taught, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_reopened_or_removed_teaches_no_longer()
    {
        var agent = await _room.HireAsync("Samir");
        var reopened = await ResolveAsync(agent, "Premier problème", isPublic: true);
        var removed = await ResolveAsync(agent, "Second problème", isPublic: true);
        Assert.Equal(2, (await TaughtAsync()).Count);

        await _room.MoveAsync(reopened, TicketStatus.Taken, agent);
        await _room.RemoveAsync(removed);

        Assert.Empty(await TaughtAsync());
    }

    [Fact]
    public async Task An_agent_strikes_a_wording_and_gives_it_back_and_the_change_feed_is_told()
    {
        var agent = await _room.HireAsync("Samir");
        var ticket = await ResolveAsync(agent, "Mon cabinet ne voit rien", isPublic: true);
        var before = (await _room.TicketAsync(ticket)).Version;

        Assert.True(await StrikeAsync(ticket, strike: true, agent));
        Assert.Empty(await TaughtAsync());
        Assert.NotEqual(before, (await _room.TicketAsync(ticket)).Version);

        Assert.True(await StrikeAsync(ticket, strike: false, agent));
        Assert.Single(await TaughtAsync());
    }

    [Fact]
    public async Task A_customer_strikes_nothing()
    {
        var agent = await _room.HireAsync("Samir");
        var customer = await _room.MeetAsync("eve@ailleurs.example", "Eve Martin");
        var ticket = await ResolveAsync(agent, "Mon cabinet ne voit rien", isPublic: true);

        Assert.False(await StrikeAsync(ticket, strike: true, customer));
        Assert.Single(await TaughtAsync());
    }

    [Theory]
    [InlineData("Écrivez à nora@garage.example vite", "nora@garage.example")]
    [InlineData("Mon numéro est le 06 39 98 24 17 merci", "06 39 98")]
    [InlineData("IBAN FR76 3000 6000 0112 3456 7890 189 à jour", "3000")]
    [InlineData("SIREN 732 829 320", "732")]
    public void What_points_to_a_person_or_a_company_is_not_learned(string text, string hidden) =>
        Assert.DoesNotContain(hidden, MaskedText.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("article 293B du CGI")]
    [InlineData("facture FA-2026-12")]
    [InlineData("TVA 2026")]
    public void A_reference_stays_as_it_is(string text) => Assert.Equal(text, MaskedText.Of(text));

    [Fact]
    public async Task Questions_resolved_without_a_tutorial_are_gaps()
    {
        var agent = await _room.HireAsync("Samir");
        await ResolveAsync(agent, "Avec tutoriel", isPublic: true);
        var asker = await _room.MeetAsync("luc@garage.example", "Luc Petit");
        var bare = await _room.AskAsync(asker, Room.Question with { Title = "Sans tutoriel" });
        await _room.AnswerAsync(bare, agent, then: TicketStatus.Resolved);

        var gaps = await _room.DoAsync<ListGaps, Gaps>(list => list.RunAsync(agent, TestContext.Current.CancellationToken));

        Assert.Equal("Sans tutoriel", Assert.Single(gaps.Questions).Title);
    }

    private async Task<int> ResolveAsync(Viewer agent, string title, bool isPublic)
    {
        _nora ??= await _room.MeetAsync("nora@garage.example", "Nora Tessier");
        var ticket = await _room.AskAsync(_nora, Room.Question with { Title = title, IsPublic = isPublic });
        await _room.AnswerAsync(ticket, agent, then: TicketStatus.Resolved, articles: Tutorial);
        return ticket;
    }

    private Task<IReadOnlyList<string>> TaughtAsync() =>
        _room.DoAsync<LearnedWordings, IReadOnlyList<string>>(async learned =>
            [.. (await learned.OfAsync(Tutorial, TestContext.Current.CancellationToken)).Select(wording => wording.Text)]);

    private Task<bool> StrikeAsync(int ticket, bool strike, Viewer viewer) =>
        _room.DoAsync<LearnedWordings, bool>(learned => learned.StrikeAsync(Tutorial, ticket, strike, viewer, TestContext.Current.CancellationToken));
}
