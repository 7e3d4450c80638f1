using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class StoppingEverything
{
    [Fact]
    public async Task While_the_emergency_stop_is_in_force_nothing_moves_towards_an_access()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.HireAsync("Claire", PortalRole.Administrator);
        var waiting = await garage.PreparedAsync("leo@cabinet.example");
        var accepted = await garage.AcceptedAsync();
        room.Pass(TimeSpan.FromHours(2));

        Assert.Equal(StopOutcome.Done, await room.StopAsync(administrator));

        Assert.IsType<StartOutcome.Frozen>(await room.PrepareAsync(garage.Account, garage.Agent, "max@cabinet.example"));
        Assert.Equal(AuthoriseOutcome.Frozen, await room.AuthoriseAsync(waiting, garage.Owner));
        Assert.Equal(ResendOutcome.Frozen, await room.ResendAsync(waiting, garage.Agent));
        await room.CarryOutAsync(accepted);
        Assert.Empty(room.Provider.Grants);
        Assert.Equal(RefuseOutcome.Refused, await room.RefuseAsync(waiting, garage.Owner));
        Assert.True(await room.RevokeAsync(accepted, garage.Owner));
    }

    [Fact]
    public async Task An_invitation_is_not_accepted_meanwhile_and_is_afterwards()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.HireAsync("Claire", PortalRole.Administrator);
        var request = await garage.AuthorisedAsync();
        await room.StopAsync(administrator);

        Assert.Equal(InvitationOutcome.Frozen, await room.AcceptAsync(request, garage.Accountant));
        Assert.Equal(StopOutcome.Done, await room.LiftAsync(administrator));

        Assert.Equal(InvitationOutcome.Answered, await room.AcceptAsync(request, garage.Accountant));
    }

    [Fact]
    public async Task Only_an_administrator_stops_and_lifts_with_a_reason_and_once()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.HireAsync("Claire", PortalRole.Administrator);

        Assert.Equal(StopOutcome.NotYours, await room.StopAsync(garage.Agent));
        Assert.Equal(StopOutcome.NotYours, await room.StopAsync(await room.HireAsync("Sofia", PortalRole.Lead)));
        Assert.Equal(StopOutcome.NoReason, await room.StopAsync(administrator, "  "));
        Assert.Equal(StopOutcome.NothingToDo, await room.LiftAsync(administrator));
        Assert.Equal(StopOutcome.Done, await room.StopAsync(administrator));
        Assert.Equal(StopOutcome.NothingToDo, await room.StopAsync(administrator));
        Assert.Equal(StopOutcome.NoReason, await room.LiftAsync(administrator, ""));
        Assert.Equal(StopOutcome.Done, await room.LiftAsync(administrator));
        Assert.Equal(StopOutcome.Done, await room.StopAsync(administrator));
    }

    [Fact]
    public async Task An_administrator_of_the_portal_takes_an_access_back_in_an_emergency_and_an_agent_does_not()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.ActiveAsync();

        Assert.False(await room.RevokeAsync(request, await room.HireAsync("Sofia", PortalRole.Lead)));
        Assert.True(await room.RevokeAsync(request, await room.HireAsync("Claire", PortalRole.Administrator)));

        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
        Assert.Contains(room.Mail.Of(LetterKind.Told), told => told.Step == AccessStep.Revoked);
    }
}
