using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class HavingTheSameProblem
{
    private const string Nora = "nora@garage.example";
    private const string Eve = "eve@ailleurs.example";

    [Fact]
    public async Task A_signed_in_person_counts_once_and_follows()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var eve = await room.MeetAsync(Eve);

        var outcomes = new[] { await room.ShareProblemAsync(id, eve), await room.ShareProblemAsync(id, eve) };

        Assert.Equal([ShareOutcome.Counted, ShareOutcome.Counted], outcomes);
        Assert.Equal(2, (await room.TicketAsync(id)).PeopleCount);
        var view = await room.ReadAsync(id, eve);
        Assert.Equal((true, true), (view?.Follows, view?.SharesProblem));
    }

    [Fact]
    public async Task A_guest_counts_once_their_address_is_confirmed()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));

        var outcome = await room.ShareProblemAsync(id, Viewer.Visitor, Eve);
        var before = (await room.TicketAsync(id)).PeopleCount;
        var secret = room.Mail.LastSecret(LetterKind.ConfirmSameProblem);
        await room.FollowLinkAsync((link, cancel) => link.ShareProblemAsync(secret, cancel));

        Assert.Equal(ShareOutcome.ConfirmAddress, outcome);
        Assert.Equal(1, before);
        Assert.Equal(2, (await room.TicketAsync(id)).PeopleCount);
    }

    [Fact]
    public async Task A_guest_who_gave_no_address_is_asked_for_one()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));

        Assert.Equal(ShareOutcome.AddressNeeded, await room.ShareProblemAsync(id, Viewer.Visitor));

        Assert.Empty(room.Mail.Letters);
    }

    [Fact]
    public async Task A_person_counts_once_as_a_guest_and_signed_in()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        await room.ShareProblemAsync(id, Viewer.Visitor, Eve);
        await room.ShareProblemAsync(id, Viewer.Visitor, "EVE@ailleurs.example");
        foreach (var letter in room.Mail.Of(LetterKind.ConfirmSameProblem))
            await room.FollowLinkAsync((link, cancel) => link.ShareProblemAsync(letter.Secret, cancel));
        var eve = await room.InDbAsync(db => db.SameProblems.SingleAsync(TestContext.Current.CancellationToken));

        await room.ShareProblemAsync(id, new Viewer(eve.PersonId, PortalRole.Customer, []));

        Assert.Equal(2, (await room.TicketAsync(id)).PeopleCount);
    }

    [Fact]
    public async Task The_asker_has_the_problem_already()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);

        await room.ShareProblemAsync(id, nora);
        await room.ShareProblemAsync(id, Viewer.Visitor, Nora);
        var secret = room.Mail.LastSecret(LetterKind.ConfirmSameProblem);
        await room.FollowLinkAsync((link, cancel) => link.ShareProblemAsync(secret, cancel));

        Assert.Equal(1, (await room.TicketAsync(id)).PeopleCount);
        Assert.Equal((false, false), ((await room.ReadAsync(id, nora))?.Follows, (await room.ReadAsync(id, nora))?.SharesProblem));
    }

    [Fact]
    public async Task A_private_question_can_not_be_shared_even_by_who_sees_it()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora, Room.Question with { IsPublic = false });

        Assert.Equal(ShareOutcome.NoSuchTicket, await room.ShareProblemAsync(id, nora));
        Assert.Equal(ShareOutcome.NoSuchTicket, await room.ShareProblemAsync(id, Viewer.Visitor, Eve));
    }

    [Fact]
    public async Task Following_and_no_longer_following()
    {
        using var room = Room.Open();
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var eve = await room.MeetAsync(Eve);

        var followed = await room.FollowAsync(id, follow: true, eve) && await room.FollowAsync(id, follow: true, eve);
        var followsThen = (await room.ReadAsync(id, eve))?.Follows;
        var unfollowed = await room.FollowAsync(id, follow: false, eve) && await room.FollowAsync(id, follow: false, eve);

        Assert.True(followed && unfollowed);
        Assert.True(followsThen);
        Assert.False((await room.ReadAsync(id, eve))?.Follows);
    }

    [Fact]
    public async Task Nobody_follows_what_they_do_not_see()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora, Room.Question with { IsPublic = false });

        Assert.False(await room.FollowAsync(id, follow: true, await room.MeetAsync(Eve)));
        Assert.True(await room.FollowAsync(id, follow: true, nora));
    }

    [Fact]
    public async Task A_guests_mailbox_is_sent_five_links_an_hour_and_no_more()
    {
        using var room = Room.Open();
        for (var asked = 0; asked < 5; asked++)
            await room.AskAsGuestAsync("eve@ailleurs.example");
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(agent);

        var sixth = await room.ShareProblemAsync(id, Viewer.Visitor, "eve@ailleurs.example");
        room.Pass(TimeSpan.FromMinutes(61));
        var anHourLater = await room.ShareProblemAsync(id, Viewer.Visitor, "eve@ailleurs.example");

        Assert.Equal((ShareOutcome.TooManyLinks, ShareOutcome.ConfirmAddress), (sixth, anHourLater));
        Assert.Equal(6, room.Mail.Letters.Count(letter => letter.To == "eve@ailleurs.example"));
    }
}
