using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class SendingAgainAndReminding
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A18_A_request_sent_again_has_a_new_link_and_the_old_one_is_dead()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var old = room.Mail.LastSecret(LetterKind.AskConsent);
        room.Pass(AnHour);

        Assert.Equal(ResendOutcome.Sent, await room.ResendAsync(request, garage.Agent));

        Assert.Null(await room.OpenLinkAsync(old, AccessTokenPurpose.Consent));
        Assert.Equal(request, await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent));
        Assert.All(room.Mail.Of(LetterKind.AskConsent), letter => Assert.Equal("claire@garage.example", letter.To));
    }

    [Fact]
    public async Task A18_The_fourth_time_and_the_second_within_an_hour_are_refused()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        Assert.Equal(ResendOutcome.TooSoon, await room.ResendAsync(request, garage.Owner));
        for (var time = 0; time < 3; time++)
        {
            room.Pass(AnHour);
            Assert.Equal(ResendOutcome.Sent, await room.ResendAsync(request, garage.Owner));
        }

        room.Pass(AnHour);
        Assert.Equal(ResendOutcome.OftenEnough, await room.ResendAsync(request, garage.Owner));
        Assert.Equal(4, room.Mail.Of(LetterKind.Invite).Count);
        Assert.All(room.Mail.Of(LetterKind.Invite), letter => Assert.Equal("cora@cabinet.example", letter.To));
    }

    [Fact]
    public async Task A18_However_often_it_is_sent_again_nobody_waits_longer_than_two_weeks()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        var since = room.Now;
        for (var time = 0; time < 3; time++)
        {
            room.Pass(TimeSpan.FromDays(4));
            await room.ResendAsync(request, garage.Owner);
        }

        Assert.Equal(since + TimeSpan.FromDays(14), (await room.RequestAsync(request)).ExpiresAt);
        room.Pass(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));
        Assert.Equal(ResendOutcome.NothingWaits, await room.ResendAsync(request, garage.Owner));
    }

    [Fact]
    public async Task Only_the_team_and_the_owners_side_send_again()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        room.Pass(AnHour);

        Assert.Equal(ResendOutcome.NoSuchRequest, await room.ResendAsync(request, garage.Accountant));
        Assert.Equal(ResendOutcome.NoSuchRequest, await room.ResendAsync(request, Viewer.Visitor));
        Assert.Equal(ResendOutcome.Sent, await room.ResendAsync(request, await room.HireAsync("Lea")));
    }

    [Fact]
    public async Task Whoever_is_waited_for_is_reminded_once_a_day_before_the_end_without_a_link()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync();
        await room.RemindAsync();
        var early = room.Mail.Of(LetterKind.Reminder).Count;

        room.Pass(TimeSpan.FromHours(49));
        await room.RemindAsync();
        await room.RemindAsync();

        Assert.Equal(0, early);
        Assert.Equal(("claire@garage.example", ""), (Assert.Single(room.Mail.Of(LetterKind.Reminder)).To, room.Mail.Of(LetterKind.Reminder)[0].Secret));
    }

    [Fact]
    public async Task An_access_nobody_confirms_ends_after_a_year_and_two_reminders()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.ActiveAsync();

        for (var day = 0; day < 364; day += 7)
        {
            room.Pass(TimeSpan.FromDays(7));
            await room.RemindAsync();
            await room.EndUnreviewedAsync();
        }

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
        Assert.Equal(2, room.Mail.Of(LetterKind.Review).Count);
        room.Pass(TimeSpan.FromDays(1));
        await room.EndUnreviewedAsync();
        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Null((await room.TrailAsync(request))[^1].ActorId);
    }

    [Fact]
    public async Task An_access_the_owner_keeps_goes_on_for_another_year()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.ActiveAsync();
        room.Pass(TimeSpan.FromDays(340));

        Assert.False(await room.RenewAsync(request, garage.Agent));
        Assert.False(await room.RenewAsync(request, garage.Accountant));
        Assert.True(await room.RenewAsync(request, garage.Owner));
        room.Pass(TimeSpan.FromDays(364));
        await room.EndUnreviewedAsync();

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
    }

    [Fact]
    public async Task With_a_cooling_delay_the_invitation_and_its_link_come_into_being_when_it_is_over()
    {
        using var room = Room.Open();
        room.Rules = new AccessRules { CoolingDelay = TimeSpan.FromHours(24) };
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        await room.SendRestedAsync();
        var early = (room.Mail.Of(LetterKind.Invite).Count, await room.AcceptAsync(request, garage.Accountant));

        room.Pass(TimeSpan.FromHours(24));
        await room.SendRestedAsync();
        await room.SendRestedAsync();

        Assert.Equal((0, InvitationOutcome.NoLongerOpen), early);
        Assert.Single(room.Mail.Of(LetterKind.Invite));
        Assert.Equal(InvitationOutcome.Answered, await room.AcceptAsync(request, garage.Accountant));
    }

    [Fact]
    public async Task What_is_taken_back_during_the_cooling_delay_never_leaves()
    {
        using var room = Room.Open();
        room.Rules = new AccessRules { CoolingDelay = TimeSpan.FromHours(24) };
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        await room.RevokeAsync(request, garage.Owner);
        room.Pass(TimeSpan.FromHours(25));

        await room.SendRestedAsync();

        Assert.Empty(room.Mail.Of(LetterKind.Invite));
        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
    }

    [Fact]
    public async Task An_accountant_takes_back_what_they_asked_and_the_request_with_it()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        await room.AskForAccessAsync("personne", garage.Accountant);
        var asks = (await room.ListClientsAsync(garage.Accountant)).Asks;

        foreach (var ask in asks)
            Assert.True(await WithdrawAsync(room, ask.Id, garage.Accountant));

        Assert.False(await WithdrawAsync(room, asks[0].Id, garage.Accountant));
        Assert.False(await WithdrawAsync(room, asks[0].Id, garage.Owner));
        Assert.Empty((await room.ListClientsAsync(garage.Accountant)).Asks);
        Assert.Equal(AccessState.Cancelled, (await room.InDbAsync(db => Task.FromResult(db.AccessRequests.Single()))).State);
    }

    private static Task<bool> WithdrawAsync(Room room, int ask, Viewer who) =>
        room.DoAsync<WithdrawAsk, bool>(withdraw => withdraw.RunAsync(ask, who, TestContext.Current.CancellationToken));
}
