using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Forum;

public sealed class ListingQuestions
{
    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repeat_even_at_one_and_the_same_moment()
    {
        using var room = Room.Open();
        room.Moderation = new ModerationRules { MostPostsAnHour = 100 };
        var nora = await room.MeetAsync("nora@garage.example");
        for (var number = 0; number < 45; number++)
            await room.AskAsync(nora);

        var first = await room.ListAsync();
        var second = await room.ListAsync(after: first.Next);
        var third = await room.ListAsync(after: second.Next);

        Assert.Equal((20, 20, 5), (first.Questions.Count, second.Questions.Count, third.Questions.Count));
        Assert.Equal(
            Enumerable.Range(1, 45).Reverse(), first.Questions.Concat(second.Questions).Concat(third.Questions).Select(question => question.Id));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task A_full_last_page_has_no_next()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@garage.example");
        for (var number = 0; number < 20; number++)
            await room.AskAsync(nora);

        var page = await room.ListAsync();

        Assert.Equal(20, page.Questions.Count);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Each_list_holds_what_its_name_says()
    {
        using var room = Room.Open();
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        var unanswered = await room.AskAsync(nora);
        var resolved = await room.AskAsync(nora);
        var idea = await room.AskAsync(nora, Room.Question with { Kind = TicketKind.Idea, Theme = "tva" });
        await room.AnswerAsync(resolved, agent, then: TicketStatus.Resolved);
        await room.AnswerAsync(idea, agent);
        await room.ShareProblemAsync(idea, await room.MeetAsync("eve@ailleurs.example"));
        await room.ShareProblemAsync(idea, await room.MeetAsync("leo@ailleurs.example"));

        Assert.Equal([idea, resolved, unanswered], await IdsAsync(room, QuestionList.Active));
        Assert.Equal([unanswered], await IdsAsync(room, QuestionList.Unanswered));
        Assert.Equal([resolved], await IdsAsync(room, QuestionList.Resolved));
        Assert.Equal([idea], await IdsAsync(room, QuestionList.Popular));
        Assert.Equal([idea], (await room.ListAsync(theme: "tva")).Questions.Select(question => question.Id));
    }

    [Fact]
    public async Task A_row_begins_with_the_first_answer_cut_at_240_characters()
    {
        using var room = Room.Open();
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        var id = await room.AskAsync(nora);
        await room.AnswerAsync(id, agent, new string('a', 300));
        room.Pass(TimeSpan.FromMinutes(1));
        await room.AnswerAsync(id, agent, "Une précision.");

        var row = Assert.Single((await room.ListAsync()).Questions);

        Assert.Equal((new string('a', 240), true), (row.Beginning, row.HasAnswer));
    }

    private static async Task<IEnumerable<int>> IdsAsync(Room room, QuestionList list) =>
        (await room.ListAsync(list)).Questions.Select(question => question.Id);
}
