using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Forum;

public sealed class TakingAway : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task What_is_taken_away_is_nowhere_for_anybody_but_the_team_and_comes_back_as_it_was()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        await _room.AnswerAsync(id, agent, then: TicketStatus.Resolved, articles: "acces");
        Assert.NotEmpty(await LearnedAsync());
        var before = await _room.AllDataAsync();

        Assert.Equal(RemoveOutcome.Removed, await _room.TakeAwayAsync(id, messageId: null, agent));

        Assert.Null(await _room.ReadAsync(id, nora));
        Assert.Null(await _room.ReadAsync(id, Viewer.Visitor));
        Assert.NotNull(await _room.ReadAsync(id, agent));
        Assert.Empty((await _room.ListAsync()).Questions);
        Assert.Empty(await _room.ListMineAsync(nora));
        Assert.Empty((await _room.ReadQueueAsync(QueueView.All, agent)).Tickets);
        Assert.Empty(await LearnedAsync());
        Assert.True(await _room.GiveBackAsync(id, messageId: null, agent));
        Assert.Equal(before, await _room.AllDataAsync());
        Assert.NotEmpty(await LearnedAsync());
    }

    [Fact]
    public async Task An_answer_that_is_taken_away_counts_no_more_and_its_tutorial_learns_nothing_from_it()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        await _room.AnswerAsync(id, agent, then: TicketStatus.Resolved, articles: "acces");
        var answer = (await _room.MessagesAsync(id))[1].Id;

        Assert.Equal(RemoveOutcome.Removed, await _room.TakeAwayAsync(id, answer, agent));

        Assert.Equal(0, (await _room.TicketAsync(id)).AnswerCount);
        Assert.Empty((await _room.ReadAsync(id, nora))!.Answers);
        Assert.Empty((await _room.ReadAsync(id, agent))!.Answers);
        Assert.Contains((await _room.ReadAsync(id, agent))!.Messages, said => said.Message.Id == answer);
        Assert.Empty(await LearnedAsync());
        Assert.True(await _room.GiveBackAsync(id, answer, agent));
        Assert.Single((await _room.ReadAsync(id, nora))!.Answers);
    }

    [Fact]
    public async Task It_takes_an_agent_and_a_reason_which_the_team_alone_reads()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        await _room.CommentAsync(id, nora);
        var (question, comment) = ((await _room.MessagesAsync(id))[0].Id, (await _room.MessagesAsync(id))[1].Id);

        Assert.Equal(RemoveOutcome.NoSuchPost, await _room.TakeAwayAsync(id, comment, nora));
        Assert.Equal(RemoveOutcome.WhyMissing, await _room.TakeAwayAsync(id, comment, agent, why: " "));
        Assert.Equal(RemoveOutcome.NoSuchPost, await _room.TakeAwayAsync(id, question, agent));
        Assert.Equal(RemoveOutcome.Removed, await _room.TakeAwayAsync(id, comment, agent, "Un doublon."));

        Assert.Equal("Un doublon.", Assert.Single(await RemovalsAsync(agent)).Why);
        Assert.Empty(await RemovalsAsync(nora));

        Task<IReadOnlyList<Removal>> RemovalsAsync(Viewer viewer) =>
            _room.DoAsync<ListRemovals, IReadOnlyList<Removal>>(list => list.RunAsync(id, viewer, TestContext.Current.CancellationToken));
    }

    private Task<IReadOnlyList<Wording>> LearnedAsync() =>
        _room.DoAsync<LearnedWordings, IReadOnlyList<Wording>>(learned => learned.OfAsync("acces", TestContext.Current.CancellationToken));
}
