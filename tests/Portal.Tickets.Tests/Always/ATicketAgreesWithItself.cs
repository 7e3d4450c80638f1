using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Always;

/// <summary>Whatever is said and done in a ticket, in whatever order.</summary>
public sealed class ATicketAgreesWithItself
{
    private static readonly TicketStatus[] Statuses = Enum.GetValues<TicketStatus>();

    private enum Move
    {
        Answer, AnswerTheAskerAlone, AnswerAndMove, AskerComments, StrangerComments, Note, Take, MoveOn, AskerConfirms, AskerReopens,
        ConfirmByLink, ReopenByLink, StrangerShares, AskerShares, StrangerFollows, AnHourPasses,
    }

    private static readonly Gen<(TicketKind Kind, bool IsPublic, (Move Move, TicketStatus Status)[] Moves)> Stories = Gen.Select(
        Gen.Enum<TicketKind>(), Gen.Bool, Gen.Select(Gen.Enum<Move>(), Gen.OneOf(Statuses)).Array[1, 16]);

    [Fact]
    public Task However_people_act() => Stories.SampleAsync(
        async story =>
        {
            using var room = Room.Open();
            var (asker, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
            var stranger = await room.MeetAsync("eve@ailleurs.example");
            var id = await room.AskAsync(asker, Room.Question with { Kind = story.Kind, IsPublic = story.IsPublic });
            var before = await room.TicketAsync(id);
            foreach (var (move, status) in story.Moves)
            {
                await PlayAsync(room, id, move, status, (asker, agent, stranger));
                var after = await room.TicketAsync(id);
                AgreesWithItself(after, await room.InDbAsync(db => db.SameProblems.CountAsync(TestContext.Current.CancellationToken)));
                FollowsFrom(before, after);
                before = after;
            }
        },
        iter: 100, threads: 2);

    private static Task PlayAsync(
        Room room, int id, Move move, TicketStatus status, (Viewer Asker, Viewer Agent, Viewer Stranger) people) => move switch
        {
            Move.Answer => room.AnswerAsync(id, people.Agent),
            Move.AnswerTheAskerAlone => room.AnswerAsync(id, people.Agent, audience: Audience.Participants),
            Move.AnswerAndMove => room.AnswerAsync(id, people.Agent, then: status),
            Move.AskerComments => room.CommentAsync(id, people.Asker),
            Move.StrangerComments => room.CommentAsync(id, people.Stranger),
            Move.Note => room.NoteAsync(id, people.Agent),
            Move.Take => room.TakeAsync(id, people.Agent),
            Move.MoveOn => room.MoveAsync(id, status, people.Agent),
            Move.AskerConfirms => room.SayOutcomeAsync(id, works: true, people.Asker),
            Move.AskerReopens => room.SayOutcomeAsync(id, works: false, people.Asker),
            Move.ConfirmByLink => room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(LastLink(room), cancel)),
            Move.ReopenByLink => room.FollowLinkAsync((link, cancel) => link.ReopenAsync(LastLink(room), cancel)),
            Move.StrangerShares => room.ShareProblemAsync(id, people.Stranger),
            Move.AskerShares => room.ShareProblemAsync(id, people.Asker),
            Move.StrangerFollows => room.FollowAsync(id, follow: true, people.Stranger),
            _ => Task.Run(() => room.Pass(TimeSpan.FromHours(1))),
        };

    private static string? LastLink(Room room) => room.Mail.Of(LetterKind.Answered).LastOrDefault(letter => letter.Secret.Length > 0)?.Secret;

    private static void AgreesWithItself(Ticket ticket, int others)
    {
        Assert.Equal(ticket.IsResolved, ticket.ResolvedAt is not null);
        Assert.True(ticket.ConfirmedAt is null || ticket.IsResolved);
        var heardByAll = ticket.IsPublic ? Audience.Public : Audience.Participants;
        Assert.Equal(ticket.AnswerCount, ticket.Messages.Count(message => message.Role == MessageRole.Answer && message.Audience <= heardByAll));
        Assert.Equal(ticket.CommentCount, ticket.Messages.Count(message => message.Role == MessageRole.Comment));
        Assert.Equal(ticket.PeopleCount, 1 + others);
        Assert.Equal(ticket.FirstAnsweredAt is null, ticket.Messages.All(message => message.Role != MessageRole.Answer));
        Assert.True(ticket.Kind == TicketKind.Idea || ticket.Status < TicketStatus.Planned);
        Assert.All(ticket.Messages, message => Assert.Equal(message.Role == MessageRole.Note, message.Audience == Audience.Internal));
        Assert.True(ticket.IsPublic || ticket.Messages.All(message => message.Audience >= Audience.Participants));
    }

    private static void FollowsFrom(Ticket before, Ticket after)
    {
        Assert.True(before.FirstAnsweredAt is null || before.FirstAnsweredAt == after.FirstAnsweredAt);
        Assert.Equal(before.PublishedAt, after.PublishedAt);
        Assert.True(before.LastActivityAt <= after.LastActivityAt);
        Assert.True(before.Messages.Select(message => message.Id).SequenceEqual(after.Messages.Take(before.Messages.Count).Select(m => m.Id)));
        Assert.True(after.Status != TicketStatus.New || before.Status == TicketStatus.New);
    }
}
