using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Forum;

public sealed class AnsweringFromTheDesk
{
    private const string Nora = "nora@garage.example";
    private const string Eve = "eve@ailleurs.example";

    [Fact]
    public async Task An_answer_is_written_to_the_asker_and_to_those_who_follow()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        await room.FollowAsync(id, follow: true, await room.MeetAsync(Eve));

        var outcome = await room.AnswerAsync(id, agent, "Arrondissez par ligne.", articles: "tva-arrondi");

        Assert.Equal(AnswerOutcome.Sent, outcome);
        Assert.Equal(
            [(LetterKind.Answered, Nora, "Arrondissez par ligne."), (LetterKind.Said, Eve, "Arrondissez par ligne.")],
            room.Mail.Letters.Select(letter => (letter.Kind, letter.To, letter.Said)));
        Assert.Equal("tva-arrondi", (await room.MessagesAsync(id))[^1].Citations[0].ArticleId);
    }

    [Fact]
    public async Task An_answer_for_the_asker_alone_is_written_to_nobody_else()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        await room.FollowAsync(id, follow: true, await room.MeetAsync(Eve));

        await room.AnswerAsync(id, agent, audience: Audience.Participants);

        Assert.Equal(Nora, Assert.Single(room.Mail.Letters).To);
    }

    [Fact]
    public async Task Nobody_answers_a_mailbox_that_is_not_proven()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        await room.AskAsGuestAsync(Nora);

        var outcome = await room.AnswerAsync(1, agent);

        Assert.Equal(AnswerOutcome.AddressNotConfirmed, outcome);
        Assert.DoesNotContain(room.Mail.Letters, letter => letter.Kind == LetterKind.Answered);
        Assert.Single(await room.MessagesAsync(1));
    }

    [Fact]
    public async Task A_message_the_agent_has_not_seen_stops_the_send_and_nothing_is_saved()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);
        var seen = (await room.MessagesAsync(id))[^1].Id;
        await room.CommentAsync(id, nora, "C'est réglé, merci.");

        var outcome = await room.AnswerAsync(id, agent, "Redémarrez.", then: TicketStatus.Resolved, lastSeen: seen);

        Assert.Equal(AnswerOutcome.UnseenMessage, outcome);
        Assert.Equal(["Il manque un centime.", "C'est réglé, merci."], (await room.MessagesAsync(id)).Select(message => message.Body));
        Assert.Equal(TicketStatus.New, (await room.TicketAsync(id)).Status);
        Assert.Empty(room.Mail.Letters);
    }

    [Fact]
    public async Task A_colleagues_note_is_a_message_to_be_seen_too()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var seen = (await room.MessagesAsync(id))[^1].Id;
        await room.NoteAsync(id, await room.HireAsync("Lea"), "Ne pas répondre : voir le juridique.");

        Assert.Equal(AnswerOutcome.UnseenMessage, await room.AnswerAsync(id, agent, lastSeen: seen));
    }

    [Fact]
    public async Task A_comment_saved_while_the_answer_was_on_its_way_refuses_the_answer()
    {
        using var room = Room.OpenToMany();
        var agent = await room.HireAsync("Samir");
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);

        var refused = await room.InDbAsync(async db =>
        {
            var ticket = await db.Tickets.SingleAsync(TestContext.Current.CancellationToken);
            await room.NoteAsync(id, agent);
            ticket.Answer(agent.RequiredPersonId, "Redémarrez.", Audience.Public, [], room.Now);
            return await Record.ExceptionAsync(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });

        Assert.IsType<DbUpdateConcurrencyException>(refused);
        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
    }

    [Fact]
    public async Task A_status_for_another_kind_is_refused_and_nothing_is_saved()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));

        var outcome = await room.AnswerAsync(id, agent, then: TicketStatus.Planned);

        Assert.Equal(AnswerOutcome.StatusNotForThisKind, outcome);
        Assert.Single(await room.MessagesAsync(id));
        Assert.Empty(room.Mail.Letters);
    }

    [Theory]
    [InlineData(TicketStatus.Resolved, true)]
    [InlineData(TicketStatus.WaitingForCustomer, false)]
    [InlineData(null, false)]
    public async Task The_asker_is_asked_whether_it_helped_once_it_is_resolved(TicketStatus? then, bool asked)
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));

        await room.AnswerAsync(id, agent, then: then);

        Assert.Equal(asked, Assert.Single(room.Mail.Letters).Secret.Length > 0);
        Assert.Equal(asked ? 1 : 0, await room.InDbAsync(db => db.TicketLinks.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Nobody_but_the_team_answers_notes_takes_or_moves()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);

        Assert.Equal(AnswerOutcome.NoSuchTicket, await room.AnswerAsync(id, nora));
        Assert.Equal(MoveOutcome.NoSuchTicket, await room.MoveAsync(id, TicketStatus.Closed, nora));
        Assert.False(await room.NoteAsync(id, nora));
        Assert.False(await room.TakeAsync(id, Viewer.Visitor));

        var ticket = await room.TicketAsync(id);
        Assert.Equal((TicketStatus.New, 1), (ticket.Status, ticket.Messages.Count));
    }

    [Fact]
    public async Task A_note_is_written_to_nobody()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        await room.FollowAsync(id, follow: true, await room.MeetAsync(Eve));

        Assert.True(await room.NoteAsync(id, await room.HireAsync("Samir")));

        Assert.Empty(room.Mail.Letters);
        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
    }

    [Fact]
    public async Task Taking_and_moving()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));

        Assert.True(await room.TakeAsync(id, agent));
        Assert.Equal(MoveOutcome.Moved, await room.MoveAsync(id, TicketStatus.WaitingForCustomer, agent));
        Assert.Equal(MoveOutcome.NotForThisKind, await room.MoveAsync(id, TicketStatus.Done, agent));

        Assert.Equal([id], (await room.ReadQueueAsync(QueueView.Mine, agent)).Tickets.Select(ticket => ticket.Id));
        Assert.Equal(
            (1, 0, 0, 1, 1), (await room.ReadQueueAsync(QueueView.Waiting, agent)).Counts is var counts
                ? (counts[QueueView.Mine], counts[QueueView.Unassigned], counts[QueueView.Open], counts[QueueView.Waiting], counts[QueueView.All])
                : default);
    }
}
