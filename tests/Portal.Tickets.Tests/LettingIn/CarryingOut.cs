using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class CarryingOut
{
    [Fact]
    public async Task The_provider_is_asked_once_for_what_was_authorised()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();

        await room.CarryOutAsync(request);
        await room.CarryOutAsync(request);

        Assert.Equal(
            new AccessGrant(request, garage.Account, "garage-du-lac", "cora@cabinet.example", Role.Accountant),
            Assert.Single(room.Provider.Grants));
        Assert.Equal(["Sent", "Authorised", "Accepted", "ProvisioningStarted", "Active"], (await room.TrailAsync(request)).Select(e => e.Step));
    }

    [Fact]
    public async Task What_waits_for_the_provider_is_listed_oldest_first()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var first = await garage.AcceptedAsync();
        await garage.PreparedAsync("leo@cabinet.example");
        room.Pass(TimeSpan.FromMinutes(1));
        var leo = await room.MeetAsync("leo@autre.example");
        var second = await garage.PreparedAsync("leo@autre.example");
        await room.AuthoriseAsync(second, garage.Owner);
        await room.AcceptAsync(second, leo);

        Assert.Equal([first, second], await WaitingAsync(room, most: 10));
        Assert.Equal([first], await WaitingAsync(room, most: 1));
    }

    [Fact]
    public async Task A_provider_that_was_not_reached_is_tried_again()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.Outcome = GrantOutcome.NotReached;

        await room.CarryOutAsync(request);
        var between = await room.StateAsync(request);
        room.Provider.Outcome = GrantOutcome.Done;
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Accepted, between);
        Assert.Equal(AccessState.Active, await room.StateAsync(request));
        Assert.Equal(2, room.Provider.Grants.Count);
    }

    [Fact]
    public async Task A_provider_nobody_heard_from_again_is_never_asked_twice_by_itself()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.Outcome = GrantOutcome.Unknown;

        await room.CarryOutAsync(request);
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.ProvisioningUnknown, await room.StateAsync(request));
        Assert.Single(room.Provider.Grants);
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Contains(room.Mail.Of(LetterKind.Told), told => told.Step == AccessStep.ProviderUnknown);
    }

    [Fact]
    public async Task A_provider_that_throws_leaves_the_request_claimed_and_is_not_asked_again()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.Meanwhile = () => throw new IOException("The line went dead.");

        await Assert.ThrowsAsync<IOException>(() => room.CarryOutAsync(request));
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Provisioning, await room.StateAsync(request));
        Assert.Single(room.Provider.Grants);
    }

    [Fact]
    public async Task A43_An_owner_who_is_no_longer_one_has_authorised_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        await room.LeaveAsync(garage.Account, garage.Owner);

        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Cancelled, await room.StateAsync(request));
        Assert.Empty(room.Provider.Grants);
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
    }

    [Theory]
    [InlineData("eve@ailleurs.example", "eve@ailleurs.example")]
    [InlineData("cora@cabinet.example", "eve@ailleurs.example")]
    [InlineData("eve@ailleurs.example", "cora@cabinet.example")]
    public async Task A06_A_request_edited_after_it_was_authorised_is_not_carried_out(string key, string address)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        await room.SqlAsync($"UPDATE AccessRequests SET InviteeKey = {key}, InviteeAddress = {address}");

        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Cancelled, await room.StateAsync(request));
        Assert.Empty(room.Provider.Grants);
    }

    [Fact]
    public async Task What_happens_in_the_account_while_the_provider_is_at_work_does_not_lose_its_answer()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.Meanwhile = () => garage.PreparedAsync("leo@cabinet.example");

        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
        Assert.True(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Empty(await room.VerifyTrailAsync());
    }

    private static Task<IReadOnlyList<Guid>> WaitingAsync(Room room, int most) => room.DoAsync<CarryOutGrant, IReadOnlyList<Guid>>(
        carryOut => carryOut.WaitingAsync(most, TestContext.Current.CancellationToken));
}
