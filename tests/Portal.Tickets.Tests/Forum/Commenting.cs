using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class Commenting
{
    private const string Nora = "nora@garage.example";
    private const string Eve = "eve@ailleurs.example";

    [Fact]
    public async Task A_comment_is_written_to_the_asker_and_to_those_who_follow_but_not_to_its_author()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var eve = await room.MeetAsync(Eve);
        await room.FollowAsync(id, follow: true, eve);
        await room.FollowAsync(id, follow: true, await room.MeetAsync("leo@ailleurs.example"));

        Assert.True(await room.CommentAsync(id, eve, "Moi aussi."));

        Assert.Equal(
            [(LetterKind.Said, "leo@ailleurs.example"), (LetterKind.Said, Nora)],
            room.Mail.Letters.Select(letter => (letter.Kind, letter.To)));
    }

    [Fact]
    public async Task The_askers_own_comment_is_not_written_to_them()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);
        await room.FollowAsync(id, follow: true, nora);

        await room.CommentAsync(id, nora);

        Assert.Empty(room.Mail.Letters);
        Assert.Equal(1, (await room.TicketAsync(id)).CommentCount);
    }

    [Fact]
    public async Task Who_follows_without_a_proven_mailbox_is_written_nothing()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);
        await room.FollowAsync(id, follow: true, await room.SomebodyAsync(Eve));

        await room.CommentAsync(id, nora);

        Assert.Empty(room.Mail.Letters);
    }

    [Fact]
    public async Task Nobody_comments_on_what_they_do_not_see()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora, Room.Question with { IsPublic = false });

        Assert.False(await room.CommentAsync(id, await room.MeetAsync(Eve)));
        Assert.True(await room.CommentAsync(id, nora));

        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
    }

    [Fact]
    public async Task The_askers_answer_brings_a_waiting_ticket_back_to_the_open_queue()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);
        await room.AnswerAsync(id, agent, "Quelle facture ?", then: TicketStatus.WaitingForCustomer);

        await room.CommentAsync(id, nora, "La 2026-114.");

        Assert.Equal(TicketStatus.Taken, (await room.TicketAsync(id)).Status);
    }
}
