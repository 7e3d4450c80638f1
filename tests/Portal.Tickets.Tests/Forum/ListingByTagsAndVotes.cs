using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Forum;

public sealed class ListingByTagsAndVotes
{
    private static readonly NewQuestion Idea = Room.Question with { Kind = TicketKind.Idea };

    [Fact]
    public async Task The_board_puts_the_idea_most_people_want_first()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@garage.example");
        var (few, many, latest) = (await room.AskAsync(nora, Idea), await room.AskAsync(nora, Idea), await room.AskAsync(nora, Idea));
        await WantAsync(room, many, 3);
        await WantAsync(room, few, 1);

        var board = await room.ListIdeasAsync(IdeaStage.Open);

        Assert.Equal([(many, 4), (few, 2), (latest, 1)], board.Questions.Select(idea => (idea.Id, idea.People)));
    }

    [Fact]
    public async Task What_the_team_decided_stands_on_its_own_board_with_the_reason()
    {
        using var room = Room.Open();
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        var (open, planned, done, declined) = (await room.AskAsync(nora, Idea), await room.AskAsync(nora, Idea), await room.AskAsync(nora, Idea), await room.AskAsync(nora, Idea));
        await room.AskAsync(nora);
        await room.DecideAsync(planned, agent, TicketStatus.Planned, "Au printemps.");
        await room.DecideAsync(done, agent, TicketStatus.Done, "En ligne depuis lundi.");
        await room.DecideAsync(declined, agent, TicketStatus.Declined, "Trop peu s’en serviraient.");

        Assert.Equal([(open, "")], await BoardAsync(IdeaStage.Open));
        Assert.Equal([(planned, "Au printemps.")], await BoardAsync(IdeaStage.Planned));
        Assert.Equal([(done, "En ligne depuis lundi.")], await BoardAsync(IdeaStage.Done));
        Assert.Equal([(declined, "Trop peu s’en serviraient.")], await BoardAsync(IdeaStage.Declined));

        async Task<IEnumerable<(int, string)>> BoardAsync(IdeaStage stage) =>
            (await room.ListIdeasAsync(stage)).Questions.Select(idea => (idea.Id, idea.Decision));
    }

    [Fact]
    public async Task Pages_by_votes_and_by_tag_follow_one_another_without_a_gap_or_a_repeat()
    {
        using var room = Room.Open();
        room.Moderation = new ModerationRules { MostPostsAnHour = 100 };
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        for (var number = 0; number < 25; number++)
            await room.TagAsync(await room.AskAsync(nora, Idea), agent, "tva");
        await WantAsync(room, 7, 1);

        var (board, tagged) = (await room.ListIdeasAsync(IdeaStage.Open), await room.ListTaggedAsync("tva"));
        var (boardsEnd, taggedEnd) = (await room.ListIdeasAsync(IdeaStage.Open, board.Next), await room.ListTaggedAsync("tva", tagged.Next));

        int[] newestFirst = [.. Enumerable.Range(1, 25).Reverse()];
        Assert.Equal([7, .. newestFirst.Except([7])], board.Questions.Concat(boardsEnd.Questions).Select(idea => idea.Id));
        Assert.Equal(newestFirst, tagged.Questions.Concat(taggedEnd.Questions).Select(idea => idea.Id));
        Assert.Equal((20, 20, 5, 5), (board.Questions.Count, tagged.Questions.Count, boardsEnd.Questions.Count, taggedEnd.Questions.Count));
        Assert.Null(boardsEnd.Next ?? taggedEnd.Next);
    }

    [Fact]
    public async Task A_tag_lists_public_questions_alone()
    {
        using var room = Room.Open();
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        var (open, secret, removed) = (await room.AskAsync(nora), await room.AskAsync(nora, Room.Question with { IsPublic = false }), await room.AskAsync(nora));
        foreach (var id in new[] { open, secret, removed })
            await room.TagAsync(id, agent, "tva");
        await room.RemoveAsync(removed);

        Assert.Equal([open], (await room.ListTaggedAsync("tva")).Questions.Select(question => question.Id));
        Assert.Equal(1, Assert.Single(await room.PublicTagsAsync()).Questions);
    }

    private static async Task WantAsync(Room room, int id, int people)
    {
        for (var number = 0; number < people; number++)
            await room.ShareProblemAsync(id, await room.MeetAsync($"p{number}-{id}@ailleurs.example"));
    }
}
