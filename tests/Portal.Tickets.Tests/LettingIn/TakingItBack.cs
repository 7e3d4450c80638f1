using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class TakingItBack
{
    [Fact]
    public async Task The_owner_revokes_without_a_code_and_access_is_cut_at_once()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.ActiveAsync();

        Assert.True(await room.RevokeAsync(request, garage.Owner));
        Assert.True(await room.RevokeAsync(request, garage.Owner));

        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Empty((await room.ListClientsAsync(garage.Accountant)).Clients);
        Assert.Single(await room.TrailAsync(request), entry => entry.Step == "Revoked");
    }

    [Fact]
    public async Task The_accountant_leaves_by_themselves()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.ActiveAsync();

        Assert.True(await room.RevokeAsync(request, garage.Accountant));

        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
    }

    [Fact]
    public async Task An_invitation_that_waits_is_taken_back_with_its_link()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        Assert.True(await room.RevokeAsync(request, garage.Owner));

        Assert.Null(await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.Invite), AccessTokenPurpose.Invitation));
    }

    [Fact]
    public async Task Where_the_provider_must_follow_the_access_here_is_cut_and_the_rest_is_said_to_wait()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        room.Provider.RevocationNeedsAHand = true;
        var request = await garage.ActiveAsync();

        Assert.True(await room.RevokeAsync(request, garage.Owner));
        Assert.True(await room.RevokeAsync(request, garage.Owner));

        Assert.Equal(AccessState.RevocationRequested, await room.StateAsync(request));
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.Single(await room.TrailAsync(request), entry => entry.Step == "RevocationRequested");
    }

    [Fact]
    public async Task Nobody_else_takes_an_access_back()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var baker = await room.MeetAsync("bruno@boulangerie.example");
        await room.OpenAccountAsync("Boulangerie du Port", "boulangerie-du-port", baker);
        var request = await garage.ActiveAsync();

        Assert.False(await room.RevokeAsync(request, baker));
        Assert.False(await room.RevokeAsync(request, garage.Agent));
        Assert.False(await room.RevokeAsync(Guid.NewGuid(), garage.Owner));

        Assert.Equal(AccessState.Active, await room.StateAsync(request));
    }

    [Fact]
    public async Task The_team_and_the_owner_call_off_a_request_that_waits_and_a_stranger_does_not()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var (first, second) = (await garage.PreparedAsync(), await garage.PreparedAsync("leo@cabinet.example"));

        Assert.Equal(CancelOutcome.NoSuchRequest, await room.CancelAsync(first, await room.MeetAsync("eve@ailleurs.example")));
        Assert.Equal(CancelOutcome.NoSuchRequest, await room.CancelAsync(first, Viewer.Visitor));
        Assert.Equal(CancelOutcome.Cancelled, await room.CancelAsync(first, await room.HireAsync("Lea")));
        Assert.Equal(CancelOutcome.Cancelled, await room.CancelAsync(second, garage.Owner));
        Assert.Equal(CancelOutcome.NoLongerWaiting, await room.CancelAsync(second, garage.Owner));
    }

    [Fact]
    public async Task An_invitation_that_left_can_no_longer_be_called_off_by_the_team()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        Assert.Equal(CancelOutcome.NoLongerWaiting, await room.CancelAsync(request, garage.Agent));

        Assert.Equal(AccessState.Invited, await room.StateAsync(request));
    }

    [Fact]
    public async Task The_account_page_tells_the_owner_who_is_in_by_whom_and_nobody_else()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.ActiveAsync();

        var byOwner = await ReadAsync(room, garage.Account, garage.Owner);

        var row = Assert.Single(byOwner!.Accountants); // The owner sees their account.
        Assert.Equal(("Cora Petit", "Claire Morel", true), (row.Name, row.AuthorisedBy, row.AuthorisedByViewer));
        Assert.Equal(
            [nameof(AccessStep.Active), nameof(AccessStep.Authorised), nameof(AccessStep.Sent)], byOwner.Trail.Select(row => row.Entry.Step));
        Assert.Null(await ReadAsync(room, garage.Account, garage.Accountant));
        Assert.Null(await ReadAsync(room, garage.Account, garage.Agent));
        Assert.Null(await ReadAsync(room, garage.Account, Viewer.Visitor));
    }

    [Fact]
    public async Task The_account_page_shows_no_wait_that_is_over_before_the_timer_has_come_by()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync("leo@cabinet.example");
        await garage.AuthorisedAsync();
        var inTime = await ReadAsync(room, garage.Account, garage.Owner);

        room.Pass(TimeSpan.FromDays(7));
        var late = await ReadAsync(room, garage.Account, garage.Owner);

        Assert.Equal((1, 1), (inTime!.Waiting.Count, inTime.Accountants.Count)); // The owner sees their account.
        Assert.Empty(late!.Waiting);
        Assert.Empty(late.Accountants);
    }

    private static Task<AccountAccessView?> ReadAsync(Room room, Guid account, Viewer viewer) =>
        room.DoAsync<ReadAccountAccess, AccountAccessView?>(
            read => read.RunAsync(account, viewer, TestContext.Current.CancellationToken));
}
