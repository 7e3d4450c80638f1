using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

/// <summary>The ways out of a call whose answer never came.</summary>
public sealed class FindingOutWhatBecameOfIt
{
    [Fact]
    public async Task F03_A_claim_left_by_a_process_that_died_becomes_an_outcome_unknown_and_no_second_call()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await DiedAsync(garage);

        await room.RecoverAsync();
        var tooEarly = await room.StateAsync(request);
        room.Pass(AccessRequest.LongestCall);
        await room.RecoverAsync();
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Provisioning, tooEarly);
        Assert.Equal(AccessState.ProvisioningUnknown, await room.StateAsync(request));
        Assert.Single(room.Provider.Grants);
        Assert.Contains(room.Mail.Of(LetterKind.Told), told => told.Step == AccessStep.ProviderUnknown);
        Assert.Empty(await room.VerifyTrailAsync());
    }

    [Fact]
    public async Task The_owner_who_finds_the_accountant_listed_opens_the_access_here_too()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await UnknownAsync(garage);

        Assert.Equal(StatementOutcome.Settled, await room.SayAsync(request, isListed: true, garage.Owner));

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
        Assert.True(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Single(room.Provider.Grants);
    }

    [Fact]
    public async Task The_owner_who_finds_nobody_listed_lets_the_call_be_made_again()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await UnknownAsync(garage);
        room.Provider.Outcome = GrantOutcome.Done;

        Assert.Equal(StatementOutcome.Settled, await room.SayAsync(request, isListed: false, garage.Owner));
        Assert.Equal(AccessState.Accepted, await room.StateAsync(request));
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
    }

    [Fact]
    public async Task Of_the_team_two_must_say_the_same_and_whoever_prepared_it_is_neither()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var (lea, sofia) = (await room.HireAsync("Lea"), await room.HireAsync("Sofia", PortalRole.Lead));
        var request = await UnknownAsync(garage);

        Assert.Equal(StatementOutcome.OwnRequest, await room.SayAsync(request, isListed: true, garage.Agent));
        Assert.Equal(StatementOutcome.NeedsASecond, await room.SayAsync(request, isListed: true, lea));
        Assert.Equal(StatementOutcome.NeedsASecond, await room.SayAsync(request, isListed: true, lea));
        Assert.Equal(StatementOutcome.NeedsASecond, await room.SayAsync(request, isListed: false, sofia));
        Assert.Equal(AccessState.ProvisioningUnknown, await room.StateAsync(request));
        Assert.Equal(StatementOutcome.Settled, await room.SayAsync(request, isListed: false, lea));

        Assert.Equal(AccessState.Accepted, await room.StateAsync(request));
    }

    [Fact]
    public async Task Nobody_else_has_a_say()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await UnknownAsync(garage);

        Assert.Equal(StatementOutcome.NoSuchRequest, await room.SayAsync(request, isListed: true, garage.Accountant));
        Assert.Equal(StatementOutcome.NoSuchRequest, await room.SayAsync(request, isListed: true, Viewer.Visitor));
        Assert.Equal(StatementOutcome.NoSuchRequest, await room.SayAsync(Guid.NewGuid(), isListed: true, garage.Owner));
    }

    [Fact]
    public async Task A_revocation_ends_once_the_owner_says_that_the_product_no_longer_lists_them()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        room.Provider.RevocationNeedsAHand = true;
        var request = await garage.ActiveAsync();
        await room.RevokeAsync(request, garage.Owner);

        Assert.Equal(StatementOutcome.StillThere, await room.SayAsync(request, isListed: true, garage.Owner));
        Assert.Equal(StatementOutcome.Settled, await room.SayAsync(request, isListed: false, garage.Owner));
        Assert.Equal(StatementOutcome.NothingToSay, await room.SayAsync(request, isListed: false, garage.Owner));

        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
    }

    [Fact]
    public async Task A_provider_that_can_not_be_reached_is_tried_later_and_later()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.Outcome = GrantOutcome.NotReached;

        await room.CarryOutAsync(request);
        var atOnce = await WaitingAsync(room);
        room.Pass(TimeSpan.FromMinutes(1));
        var afterAMinute = await WaitingAsync(room);
        await room.CarryOutAsync(request);
        room.Pass(TimeSpan.FromMinutes(1));
        var afterAnother = await WaitingAsync(room);
        room.Pass(TimeSpan.FromMinutes(4));

        Assert.Empty(atOnce);
        Assert.Equal([request], afterAMinute);
        Assert.Empty(afterAnother);
        Assert.Equal([request], await WaitingAsync(room));
    }

    [Fact]
    public async Task Where_the_last_step_is_the_owners_nothing_is_called_and_they_are_told()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        room.Provider.WaitsForOwner = true;
        var request = await garage.AcceptedAsync();

        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Accepted, await room.StateAsync(request));
        Assert.Empty(room.Provider.Grants);
        Assert.Equal("claire@garage.example", Assert.Single(room.Mail.Of(LetterKind.Reminder)).To);
        Assert.Equal(FinishOutcome.NoSuchRequest, await room.SayDoneAsync(request, garage.Agent));
        Assert.Equal(FinishOutcome.NoSuchRequest, await room.SayDoneAsync(request, garage.Accountant));
        Assert.Equal(FinishOutcome.Active, await room.SayDoneAsync(request, garage.Owner));
        Assert.Equal(FinishOutcome.NothingToDo, await room.SayDoneAsync(request, garage.Owner));
        Assert.True(await room.IsMemberAsync(garage.Account, garage.Accountant));
    }

    [Fact]
    public async Task The_owners_code_goes_to_the_provider_and_is_kept_nowhere()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        room.Provider.WaitsForOwner = true;
        var request = await garage.AcceptedAsync();

        var outcome = await room.DoAsync<FinishByOwner, FinishOutcome>(finish =>
            finish.CallAsync(request, new OwnersCode("canari-8813/garage"), garage.Owner, TestContext.Current.CancellationToken));

        Assert.Equal(FinishOutcome.Active, outcome);
        Assert.Equal("canari-8813/garage", room.Provider.Code);
        Assert.DoesNotContain("canari", new OwnersCode("canari-8813/garage").ToString());
        Assert.DoesNotContain("canari", string.Join('\n', await room.TrailAsync(request)));
    }

    private static async Task<Guid> UnknownAsync(Garage garage)
    {
        var request = await garage.AcceptedAsync();
        garage.Room.Provider.Outcome = GrantOutcome.Unknown;
        await garage.Room.CarryOutAsync(request);
        return request;
    }

    private static async Task<Guid> DiedAsync(Garage garage)
    {
        var request = await garage.AcceptedAsync();
        garage.Room.Provider.Meanwhile = () => throw new IOException("The process is gone.");
        await Assert.ThrowsAsync<IOException>(() => garage.Room.CarryOutAsync(request));
        garage.Room.Provider.Meanwhile = () => Task.CompletedTask;
        return request;
    }

    private static Task<IReadOnlyList<Guid>> WaitingAsync(Room room) => room.DoAsync<CarryOutGrant, IReadOnlyList<Guid>>(
        carryOut => carryOut.WaitingAsync(10, TestContext.Current.CancellationToken));
}
