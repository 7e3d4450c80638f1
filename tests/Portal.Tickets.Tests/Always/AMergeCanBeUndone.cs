using CsCheck;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Always;

/// <summary>Whatever was said in two tickets, in whatever order, public or private, by one asker or two.</summary>
public sealed class AMergeCanBeUndone
{
    private enum Move { Answer, AnswerAside, Comment, StrangerComments, Note, Take, Resolve, WaitForCustomer, Share, Follow, Snooze }

    private static readonly Gen<(bool SameAsker, bool SourcePublic, bool TargetPublic, (bool OnTarget, Move Move)[] Moves)> Stories = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Bool, Gen.Select(Gen.Bool, Gen.Enum<Move>()).Array[0, 14]);

    [Fact]
    public Task Merged_and_unmerged_all_data_is_as_it_was() => Stories.SampleAsync(
        async story =>
        {
            using var room = Room.Open();
            var (source, target, agent) = await PlayAsync(room, story);
            var before = await room.AllDataAsync();

            var merged = await room.MergeAsync(source, target, agent);
            if (merged == MergeOutcome.Merged)
            {
                Assert.NotEqual(before, await room.AllDataAsync());
                Assert.Equal(target, await room.FindMergedAsync(source, agent));
                Assert.Empty(await room.MessagesAsync(source));
                Assert.Equal(UnmergeOutcome.Unmerged, await room.UnmergeAsync(source, agent));
            }

            Assert.Equal(before, await room.AllDataAsync());
        },
        iter: 60, threads: 2);

    [Fact]
    public Task A_merge_shows_nobody_what_they_could_not_read_before() => Stories.SampleAsync(
        async story =>
        {
            using var room = Room.Open();
            var (source, target, agent) = await PlayAsync(room, story);
            var stranger = await room.MeetAsync("paul@ailleurs.example");
            var askers = new[] { (await room.TicketAsync(source)).AskerId, (await room.TicketAsync(target)).AskerId }
                .Distinct().Select(id => new Viewer(id, PortalRole.Customer, [])).Append(stranger).Append(Viewer.Visitor).ToList();
            var before = new List<HashSet<string>>();
            foreach (var viewer in askers)
                before.Add(await ReadByAsync(room, viewer, source, target));

            await room.MergeAsync(source, target, agent);

            for (var each = 0; each < askers.Count; each++)
                Assert.Subset(before[each], await ReadByAsync(room, askers[each], source, target));
        },
        iter: 60, threads: 2);

    private static async Task<HashSet<string>> ReadByAsync(Room room, Viewer viewer, params int[] tickets)
    {
        var read = new HashSet<string>();
        foreach (var id in tickets)
        {
            if (await room.ReadAsync(id, viewer) is { } view)
                read.UnionWith(view.Messages.Select(message => message.Message.Body));
        }

        return read;
    }

    private static async Task<(int Source, int Target, Viewer Agent)> PlayAsync(
        Room room, (bool SameAsker, bool SourcePublic, bool TargetPublic, (bool OnTarget, Move Move)[] Moves) story)
    {
        var (nora, eve, agent) = (await room.MeetAsync("nora@garage.example"), await room.MeetAsync("eve@ailleurs.example"), await room.HireAsync("Samir"));
        var other = story.SameAsker ? nora : eve;
        var source = await room.AskAsync(nora, Room.Question with { IsPublic = story.SourcePublic, Body = "Ma question." });
        var target = await room.AskAsync(other, Room.Question with { IsPublic = story.TargetPublic, Body = "L’autre question." });
        var number = 0;
        foreach (var (onTarget, move) in story.Moves)
        {
            var (id, asker) = onTarget ? (target, other) : (source, nora);
            var said = $"Message {++number}.";
            _ = move switch
            {
                Move.Answer => await room.AnswerAsync(id, agent, said, articles: "acces") == AnswerOutcome.Sent,
                Move.AnswerAside => await room.AnswerAsync(id, agent, said, Audience.Participants) == AnswerOutcome.Sent,
                Move.Comment => await room.CommentAsync(id, asker, said),
                Move.StrangerComments => await room.CommentAsync(id, eve, said),
                Move.Note => await room.NoteAsync(id, agent, said),
                Move.Take => await room.TakeAsync(id, agent),
                Move.Resolve => await room.MoveAsync(id, TicketStatus.Resolved, agent) == MoveOutcome.Moved,
                Move.WaitForCustomer => await room.MoveAsync(id, TicketStatus.WaitingForCustomer, agent) == MoveOutcome.Moved,
                Move.Share => await room.ShareProblemAsync(id, eve) == ShareOutcome.Counted,
                Move.Follow => await room.FollowAsync(id, follow: true, eve),
                _ => await room.DoAsync<SnoozeTicket, SnoozeOutcome>(
                    snooze => snooze.RunAsync(id, SnoozeUntil.Monday, day: null, agent, TestContext.Current.CancellationToken)) == SnoozeOutcome.Snoozed,
            };
        }

        return (source, target, agent);
    }
}
