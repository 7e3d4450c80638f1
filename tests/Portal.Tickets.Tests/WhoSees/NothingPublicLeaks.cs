using System.Text.Json;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.WhoSees;

public sealed class NothingPublicLeaks
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_guests_address_and_full_name_stand_in_no_public_answer()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var secret = await room.AskAsGuestAsync("nora.tessier@garage.example", Room.Question with { AskerName = "" });
        var id = (await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel)))!.Id; // The link was just made.
        await room.AnswerAsync(id, agent);
        await room.CommentAsync(id, await room.MeetAsync("eve@ailleurs.example", "Eve Martin"), "Moi aussi.");

        var read = JsonSerializer.Serialize(await room.ReadAsync(id, Viewer.Visitor));
        var listed = JsonSerializer.Serialize(await room.ListAsync());

        Assert.All([read, listed], json =>
        {
            Assert.Contains("centime", read, StringComparison.Ordinal);
            Assert.DoesNotContain(".example", json, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Tessier", json, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Martin", json, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Durand", json, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task What_only_the_team_or_the_asker_hears_does_not_move_a_public_question_up_the_list()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var asker = await room.MeetAsync("nora@garage.example");
        var id = await room.AskAsync(asker);
        await room.TakeAsync(id, agent);
        var before = Assert.Single((await room.ListAsync()).Questions).LastActivityAt;

        room.Pass(AnHour);
        await room.NoteAsync(id, agent);
        await room.TakeAsync(id, await room.HireAsync("Lea"));
        await room.AnswerAsync(id, agent, audience: Audience.Participants);
        await room.ChangeAsync(async db => (await db.Tickets.FindAsync([id], TestContext.Current.CancellationToken))!
            .NoteAccessStep("Sent", Audience.Participants, agent.PersonId, room.Now)); // It was asked above.

        Assert.Equal(before, Assert.Single((await room.ListAsync()).Questions).LastActivityAt);
    }

    [Fact]
    public async Task A_note_still_stops_whoever_writes_at_the_same_moment()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        var before = (await room.TicketAsync(id)).Version;

        await room.NoteAsync(id, agent);

        Assert.NotEqual(before, (await room.TicketAsync(id)).Version);
    }

    [Fact]
    public async Task What_is_said_in_private_still_moves_a_private_ticket()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var asker = await room.MeetAsync("nora@garage.example");
        var id = await room.AskAsync(asker, Room.Question with { IsPublic = false });
        room.Pass(AnHour);

        await room.AnswerAsync(id, agent);

        Assert.Equal(room.Now, Assert.Single(await room.ListMineAsync(asker)).LastActivityAt);
    }
}
