using System.Globalization;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class LimitsOfAsking
{
    [Fact]
    public async Task An_account_has_five_open_requests()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var first = await garage.PreparedAsync("a0@cabinet.example");
        for (var number = 1; number < 5; number++)
            Assert.IsType<StartOutcome.Sent>(await room.InviteAsync(garage.Account, garage.Owner, Invitee(number)));

        var sixth = await room.PrepareAsync(garage.Account, garage.Agent, Invitee(5));
        await room.CancelAsync(first, garage.Agent);
        var afterOneWasCalledOff = await room.PrepareAsync(garage.Account, garage.Agent, Invitee(6));

        Assert.IsType<StartOutcome.TooMany>(sixth);
        Assert.IsType<StartOutcome.Sent>(afterOneWasCalledOff);
        Assert.DoesNotContain(await room.InDbAsync(db => Task.FromResult(db.AccessRequests.ToList())), r => r.InviteeKey == Invitee(5));
    }

    [Fact]
    public async Task A31_An_agent_prepares_twenty_requests_a_day()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        for (var number = 0; number < 20; number++)
            Assert.IsType<StartOutcome.Sent>(await room.PrepareAsync(await room.OpenAccountAsync($"Client {number}", $"client-{number}", garage.Owner), garage.Agent));

        var twentyFirst = await room.PrepareAsync(garage.Account, garage.Agent, Invitee(20));
        var colleagues = await room.PrepareAsync(garage.Account, await room.HireAsync("Lea"), Invitee(21));
        room.Pass(TimeSpan.FromDays(1));
        var tomorrow = await room.PrepareAsync(garage.Account, garage.Agent, Invitee(22));

        Assert.IsType<StartOutcome.TooMany>(twentyFirst);
        Assert.IsType<StartOutcome.Sent>(colleagues);
        Assert.IsType<StartOutcome.Sent>(tomorrow);
    }

    [Fact]
    public async Task A31_The_leads_are_told_once_when_an_agent_reaches_the_limit()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.HireAsync("Sofia", PortalRole.Lead);
        for (var number = 0; number < 19; number++)
            await room.PrepareAsync(await room.OpenAccountAsync($"Client {number}", $"client-{number}", garage.Owner), garage.Agent);
        Assert.Empty(room.Mail.Of(LetterKind.AgentAtLimit));

        await room.PrepareAsync(await room.OpenAccountAsync("Client 19", "client-19", garage.Owner), garage.Agent);
        await room.PrepareAsync(await room.OpenAccountAsync("Client 20", "client-20", garage.Owner), garage.Agent);

        var told = Assert.Single(room.Mail.Of(LetterKind.AgentAtLimit));
        Assert.Equal(("sofia@equipe.example", "Samir"), (told.To, told.Said));
    }

    [Fact]
    public async Task An_owner_gets_three_letters_that_ask_for_an_authorisation_a_day()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        for (var number = 0; number < 3; number++)
            await room.CancelAsync(await garage.PreparedAsync(Invitee(number)), garage.Agent);

        var fourth = await room.PrepareAsync(garage.Account, await room.HireAsync("Lea"), Invitee(3));
        var own = await room.InviteAsync(garage.Account, garage.Owner, Invitee(4));
        room.Pass(TimeSpan.FromDays(1));

        Assert.IsType<StartOutcome.TooMany>(fourth);
        Assert.IsType<StartOutcome.Sent>(own);
        Assert.IsType<StartOutcome.Sent>(await room.PrepareAsync(garage.Account, garage.Agent, Invitee(5)));
    }

    [Theory]
    [InlineData("cora@cabinet.example")]
    [InlineData("Cora@Cabinet.EXAMPLE")]
    public async Task No_twin_of_an_open_request_is_started(string invitee)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync();

        Assert.IsType<StartOutcome.AlreadyOpen>(await room.PrepareAsync(garage.Account, garage.Agent, invitee));
        Assert.IsType<StartOutcome.AlreadyOpen>(await room.InviteAsync(garage.Account, garage.Owner, invitee));

        Assert.Single(room.Mail.Of(LetterKind.AskConsent));
    }

    [Theory]
    [InlineData("claire@garage.example")]
    [InlineData("Claire@Garage.example")]
    public async Task Who_is_a_member_already_is_not_invited(string invitee)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        Assert.IsType<StartOutcome.AlreadyMember>(await room.PrepareAsync(garage.Account, garage.Agent, invitee));
    }

    [Fact]
    public async Task Without_an_owner_whose_mailbox_is_proven_nobody_is_asked()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var account = await room.OpenAccountAsync("Garage du Lac", "garage-du-lac", await room.SomebodyAsync("claire@garage.example"));
        await room.JoinAsync(account, await room.MeetAsync("louis@garage.example"), Role.Administrator);

        Assert.IsType<StartOutcome.NoVerifiedOwner>(await room.PrepareAsync(account, agent));

        Assert.Empty(room.Mail.Letters);
    }

    [Fact]
    public async Task Only_the_team_prepares_and_only_who_may_invite_invites()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.MeetAsync("louis@garage.example");
        await room.JoinAsync(garage.Account, administrator, Role.Administrator);

        Assert.IsType<StartOutcome.NoSuchAccount>(await room.PrepareAsync(garage.Account, garage.Owner));
        Assert.IsType<StartOutcome.NoSuchAccount>(await room.PrepareAsync(Guid.NewGuid(), garage.Agent));
        Assert.IsType<StartOutcome.NoSuchAccount>(await room.InviteAsync(garage.Account, garage.Accountant));
        Assert.IsType<StartOutcome.NoSuchAccount>(await room.InviteAsync(garage.Account, administrator));
        await room.LetAdministratorsAuthoriseAsync(garage.Account);
        Assert.IsType<StartOutcome.Sent>(await room.InviteAsync(garage.Account, administrator));
    }

    private static string Invitee(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}@cabinet.example");
}
