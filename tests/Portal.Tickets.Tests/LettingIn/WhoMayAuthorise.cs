using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class WhoMayAuthorise
{
    [Fact]
    public async Task A01_The_agent_who_prepared_a_request_is_told_that_there_is_no_such_request()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        await RefusedAsync(room, request, garage.Agent, AuthoriseOutcome.NoSuchRequest);
        await RefusedAsync(room, request, await room.HireAsync("Ines", PortalRole.Administrator), AuthoriseOutcome.NoSuchRequest);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Owner)]
    public async Task A02_The_agent_who_prepared_a_request_never_authorises_it(Role role)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.LetAdministratorsAuthoriseAsync(garage.Account);
        await room.JoinAsync(garage.Account, garage.Agent, role);
        var request = await garage.PreparedAsync();

        await RefusedAsync(room, request, garage.Agent, AuthoriseOutcome.OwnRequest);
    }

    [Fact]
    public async Task A03_The_accountant_who_asked_never_authorises_it()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        var request = await TheOnlyRequestAsync(room, garage);

        await RefusedAsync(room, request, garage.Accountant, AuthoriseOutcome.NoSuchRequest);
    }

    [Fact]
    public async Task A24_The_owner_of_another_account_is_told_that_there_is_no_such_request()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var baker = await room.MeetAsync("bruno@boulangerie.example");
        await room.OpenAccountAsync("Boulangerie du Port", "boulangerie-du-port", baker);
        var request = await garage.PreparedAsync();

        await RefusedAsync(room, request, baker, AuthoriseOutcome.NoSuchRequest);
    }

    [Theory]
    [InlineData(Role.User)]
    [InlineData(Role.Accountant)]
    [InlineData(Role.Administrator)]
    [InlineData(null)]
    public async Task Neither_a_stranger_nor_a_member_without_the_right_authorises(Role? role)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var eve = await room.MeetAsync("eve@ailleurs.example");
        if (role is { } given)
            await room.JoinAsync(garage.Account, eve, given);
        var request = await garage.PreparedAsync();

        await RefusedAsync(room, request, eve, AuthoriseOutcome.NoSuchRequest);
    }

    [Fact]
    public async Task A_visitor_and_a_former_owner_authorise_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var former = await room.MeetAsync("louis@garage.example");
        await room.JoinAsync(garage.Account, former, Role.Owner);
        await room.LeaveAsync(garage.Account, former);
        var request = await garage.PreparedAsync();

        await RefusedAsync(room, request, Viewer.Visitor, AuthoriseOutcome.NoSuchRequest);
        await RefusedAsync(room, request, former, AuthoriseOutcome.NoSuchRequest);
    }

    [Fact]
    public async Task An_administrator_authorises_where_the_owner_allows_it()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.MeetAsync("louis@garage.example");
        await room.JoinAsync(garage.Account, administrator, Role.Administrator);
        await room.LetAdministratorsAuthoriseAsync(garage.Account);
        var request = await garage.PreparedAsync();

        Assert.Equal(AuthoriseOutcome.Authorised, await room.AuthoriseAsync(request, administrator));

        Assert.Equal(administrator.PersonId, (await room.RequestAsync(request)).AuthorisedById);
    }

    [Fact]
    public async Task Another_agent_who_is_also_the_owner_may_authorise_what_a_colleague_prepared()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var lea = await room.HireAsync("Lea");
        await room.JoinAsync(garage.Account, lea, Role.Owner);
        var request = await garage.PreparedAsync();

        Assert.Equal(AuthoriseOutcome.Authorised, await room.AuthoriseAsync(request, lea));
    }

    /// <summary>Also with the very code the owner was sent.</summary>
    private static async Task RefusedAsync(Room room, Guid request, Viewer viewer, AuthoriseOutcome expected)
    {
        var owner = (await room.InDbAsync(db => Task.FromResult(db.People.Single(person => person.Address == "claire@garage.example")))).Id;
        await room.SendStepUpCodeAsync(request, new Viewer(owner, PortalRole.Customer, []));
        var ownersDigits = room.Mail.LastSecret(LetterKind.StepUpCode);
        var before = await room.RequestAsync(request);

        var withTheirs = await room.AuthoriseAsync(request, viewer);
        var withOwners = await room.AuthoriseAsync(request, viewer, ownersDigits);

        Assert.Equal((expected, expected), (withTheirs, withOwners));
        var after = await room.RequestAsync(request);
        Assert.Equal((AccessState.AwaitingConsent, before.Version), (after.State, after.Version));
        Assert.Equal("Sent", Assert.Single(await room.TrailAsync(request)).Step);
        Assert.Empty(room.Mail.Of(LetterKind.Invite));
    }

    private static Task<Guid> TheOnlyRequestAsync(Room room, Garage garage) =>
        room.InDbAsync(db => Task.FromResult(db.AccessRequests.Single(request => request.AccountId == garage.Account).Id));
}
