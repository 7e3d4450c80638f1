using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;

namespace Portal.Tickets.Tests.Writing;

public sealed class TakingAnAnswerBack
{
    private const string Nora = "nora@garage.example";

    [Fact]
    public async Task An_answer_that_was_just_sent_is_no_message_for_anybody_and_mails_nobody()
    {
        using var room = Room.Open();
        var (agent, nora, id) = await AskedAsync(room);

        Assert.Equal(AnswerOutcome.Sent, await room.SendAsync(id, agent, then: TicketStatus.Resolved));
        room.Pass(Room.Hold - TimeSpan.FromSeconds(1));
        await room.ReleaseDueAsync();

        Assert.Single(await room.MessagesAsync(id));
        Assert.Empty(room.Mail.Letters);
        Assert.Equal((TicketStatus.New, null), (await room.TicketAsync(id) is var ticket ? (ticket.Status, ticket.FirstAnsweredAt) : default));
        Assert.Empty(await room.LeavingAsync(id, nora));
        Assert.Empty(await room.LeavingAsync(id, Viewer.Visitor));
        Assert.Equal("Voici comment faire.", Assert.Single(await room.LeavingAsync(id, agent)).Answer.Body);
    }

    [Fact]
    public async Task Once_its_seconds_are_over_it_is_a_message_like_any_other_and_the_clock_stops_then()
    {
        using var room = Room.Open();
        var (agent, nora, id) = await AskedAsync(room);
        await room.SendAsync(id, agent, then: TicketStatus.Resolved);

        room.Pass(Room.Hold);
        await room.ReleaseDueAsync();

        var ticket = await room.TicketAsync(id);
        Assert.Equal((TicketStatus.Resolved, room.Now), (ticket.Status, ticket.FirstAnsweredAt));
        Assert.Equal(room.Now, ticket.Messages[^1].PostedAt);
        Assert.Equal("acces", ticket.Messages[^1].Citations[0].ArticleId);
        Assert.Equal(Nora, Assert.Single(room.Mail.Of(LetterKind.Answered)).To);
        Assert.Contains((await room.ReadAsync(id, nora))!.Messages, message => message.Message.Body == "Voici comment faire.");
        Assert.Empty(await room.LeavingAsync(id, agent));
    }

    [Fact]
    public async Task Taken_back_it_never_was_and_its_text_is_a_draft_again()
    {
        using var room = Room.Open();
        var (agent, _, id) = await AskedAsync(room);
        await room.SendAsync(id, agent, then: TicketStatus.Resolved);

        Assert.True(await room.TakeBackAsync(id, agent));
        room.Pass(Room.Hold);
        await room.ReleaseDueAsync();

        Assert.Single(await room.MessagesAsync(id));
        Assert.Empty(room.Mail.Letters);
        var draft = await room.DraftAsync(id, agent);
        Assert.Equal(("Voici comment faire.", TicketStatus.Resolved, false), (draft!.Body, draft.Then, draft.CameBack));
        Assert.Equal(["acces"], draft.ArticleIds);
    }

    [Fact]
    public async Task Only_whoever_sent_it_takes_it_back_and_only_in_time()
    {
        using var room = Room.Open();
        var (agent, nora, id) = await AskedAsync(room);
        var lea = await room.HireAsync("Lea");
        await room.SendAsync(id, agent);

        Assert.False(await room.TakeBackAsync(id, lea));
        Assert.False(await room.SendNowAsync(id, lea));
        Assert.False(await room.TakeBackAsync(id, nora));
        Assert.True(await room.SendNowAsync(id, agent));

        Assert.False(await room.TakeBackAsync(id, agent));
        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_double_click_is_one_answer(int seconds)
    {
        using var room = Room.Open();
        var (agent, _, id) = await AskedAsync(room);
        var (key, hold, seen) = (Guid.NewGuid(), TimeSpan.FromSeconds(seconds), (await room.MessagesAsync(id))[^1].Id);

        Assert.Equal(AnswerOutcome.Sent, await room.SendAsync(id, agent, key: key, hold: hold, lastSeen: seen));
        Assert.Equal(AnswerOutcome.Sent, await room.SendAsync(id, agent, key: key, hold: hold, lastSeen: seen));
        room.Pass(hold);
        await room.ReleaseDueAsync();
        Assert.Equal(AnswerOutcome.Sent, await room.SendAsync(id, agent, key: key, hold: hold, lastSeen: seen));
        room.Pass(hold);
        await room.ReleaseDueAsync();

        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
        Assert.Single(room.Mail.Of(LetterKind.Answered));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Ten_clicks_at_the_same_moment_are_one_answer(int seconds)
    {
        using var room = Room.OpenToMany();
        var (agent, _, id) = await AskedAsync(room);
        var (key, hold, seen) = (Guid.NewGuid(), TimeSpan.FromSeconds(seconds), (await room.MessagesAsync(id))[^1].Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => room.SendAsync(id, agent, key: key, hold: hold, lastSeen: seen))));
        room.Pass(hold);
        await room.ReleaseDueAsync();

        Assert.All(outcomes, outcome => Assert.Equal(AnswerOutcome.Sent, outcome));
        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
        Assert.Single(room.Mail.Of(LetterKind.Answered));
    }

    [Fact]
    public async Task While_one_is_leaving_a_colleague_is_stopped()
    {
        using var room = Room.Open();
        var (agent, _, id) = await AskedAsync(room);
        await room.SendAsync(id, agent);

        Assert.Equal(AnswerOutcome.AnotherIsLeaving, await room.SendAsync(id, await room.HireAsync("Lea"), "Autre chose."));
        Assert.Single(await room.LeavingAsync(id, agent));
    }

    [Fact]
    public async Task Of_two_who_answer_at_the_same_moment_one_is_stopped()
    {
        using var room = Room.OpenToMany();
        var (agent, _, id) = await AskedAsync(room);
        var lea = await room.HireAsync("Lea");
        var seen = (await room.MessagesAsync(id))[^1].Id;

        var outcomes = await Task.WhenAll(
            new[] { agent, lea }.Select(who => Task.Run(() => room.SendAsync(id, who, lastSeen: seen))));

        Assert.Single(outcomes, AnswerOutcome.Sent);
        Assert.Single(await room.LeavingAsync(id, agent));
    }

    [Fact]
    public async Task A_send_that_has_begun_is_not_stopped_by_what_comes_after_it()
    {
        using var room = Room.Open();
        var (agent, nora, id) = await AskedAsync(room);
        await room.SendAsync(id, agent);

        await room.CommentAsync(id, nora);
        room.Pass(Room.Hold);
        await room.ReleaseDueAsync();

        Assert.Equal([MessageRole.Question, MessageRole.Comment, MessageRole.Answer], (await room.MessagesAsync(id)).Select(message => message.Role));
    }

    [Fact]
    public async Task One_that_can_not_leave_any_more_comes_back_as_a_draft_that_says_so()
    {
        using var room = Room.Open();
        var (agent, _, id) = await AskedAsync(room);
        await room.SendAsync(id, agent);

        await room.RemoveAsync(id);
        room.Pass(Room.Hold);
        await room.ReleaseDueAsync();

        Assert.Empty(await room.LeavingAsync(id, agent));
        Assert.Single(await room.MessagesAsync(id));
        var draft = await room.DraftAsync(id, agent);
        Assert.Equal(("Voici comment faire.", true), (draft!.Body, draft.CameBack));
    }

    [Fact]
    public async Task Of_taking_back_and_leaving_at_the_same_moment_exactly_one_happens()
    {
        using var room = Room.OpenToMany();
        var (agent, _, id) = await AskedAsync(room);
        await room.SendAsync(id, agent);
        room.Pass(Room.Hold);
        var held = await room.InDbAsync(db => db.HeldAnswers.Select(answer => answer.Id).SingleAsync(TestContext.Current.CancellationToken));

        var back = Task.Run(() => room.TakeBackAsync(id, agent));
        var left = Task.Run(() => LeavesAsync(room, held));
        await Task.WhenAll(back, left);

        Assert.Equal((await room.MessagesAsync(id)).Count == 1, await back);
        Assert.Equal(await back, await room.DraftAsync(id, agent) is not null);
        Assert.NotEqual(await back, await left);
    }

    private static async Task<bool> LeavesAsync(Room room, Guid held)
    {
        try
        {
            return await room.DoAsync<ReleaseAnswer, bool>(release => release.RunAsync(held, TestContext.Current.CancellationToken));
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static async Task<(Viewer Agent, Viewer Nora, int Ticket)> AskedAsync(Room room)
    {
        var nora = await room.MeetAsync(Nora);
        return (await room.HireAsync("Samir"), nora, await room.AskAsync(nora));
    }
}
