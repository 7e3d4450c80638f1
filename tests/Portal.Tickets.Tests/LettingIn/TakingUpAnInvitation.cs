using System.Text.Json;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class TakingUpAnInvitation
{
    [Fact]
    public async Task Nothing_is_granted_by_accepting_what_was_not_authorised()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        Assert.Equal(InvitationOutcome.NoSuchInvitation, await room.AcceptAsync(request, garage.Accountant));
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.AwaitingConsent, await room.StateAsync(request));
        Assert.Empty(room.Provider.Grants);
    }

    [Fact]
    public async Task Nothing_is_granted_by_authorising_what_was_not_accepted()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Invited, await room.StateAsync(request));
        Assert.Empty(room.Provider.Grants);
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
    }

    [Fact]
    public async Task A19_Somebody_else_who_holds_the_link_is_refused()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        var before = (await room.RequestAsync(request)).Version;

        Assert.Equal(InvitationOutcome.ForSomebodyElse, await room.AcceptAsync(request, await room.MeetAsync("eve@ailleurs.example")));
        Assert.Equal(InvitationOutcome.ForSomebodyElse, await room.AcceptAsync(request, await room.MeetAsync("cora+x@cabinet.example")));
        Assert.Equal(InvitationOutcome.ForSomebodyElse, await room.DeclineAsync(request, garage.Agent));
        Assert.Equal(InvitationOutcome.ForSomebodyElse, await room.AcceptAsync(request, garage.Owner));

        Assert.Equal(before, (await room.RequestAsync(request)).Version);
        Assert.Equal(InvitationOutcome.Answered, await room.AcceptAsync(request, garage.Accountant));
    }

    [Fact]
    public async Task A21_An_address_typed_and_never_proven_accepts_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var squatter = await room.SomebodyAsync("leo@cabinet.example");
        var request = await garage.PreparedAsync("leo@cabinet.example");
        await room.AuthoriseAsync(request, garage.Owner);

        Assert.Equal(InvitationOutcome.ForSomebodyElse, await room.AcceptAsync(request, squatter));

        Assert.Equal(AccessState.Invited, await room.StateAsync(request));
    }

    [Fact]
    public async Task A22_An_unproven_address_sees_no_invitation_and_a_proven_one_sees_no_secret()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var squatter = await room.SomebodyAsync("leo@cabinet.example");
        var request = await garage.PreparedAsync("leo@cabinet.example");
        await room.AuthoriseAsync(request, garage.Owner);
        var secret = room.Mail.LastSecret(LetterKind.Invite);

        var unproven = await room.ListClientsAsync(squatter);
        await room.SendSignInCodeAsync("leo@cabinet.example");
        await room.SignInAsync("leo@cabinet.example", room.Mail.LastSecret(LetterKind.SignInCode));
        var proven = await room.ListClientsAsync(squatter);

        Assert.Empty(unproven.Invitations);
        Assert.Equal(request, Assert.Single(proven.Invitations).RequestId);
        Assert.DoesNotContain(secret[33..], JsonSerializer.Serialize(proven), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_opens_for_the_invited_and_for_who_holds_its_link_only()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        Assert.True((await ReadAsync(room, request, garage.Accountant))?.ViewerIsInvitee);
        Assert.False((await ReadAsync(room, request, garage.Agent, link: request))?.ViewerIsInvitee);
        Assert.Null(await ReadAsync(room, request, garage.Agent));
        Assert.Null(await ReadAsync(room, request, Viewer.Visitor));
        Assert.Null(await ReadAsync(room, request, Viewer.Visitor, link: Guid.NewGuid()));
    }

    [Fact]
    public async Task The_accountant_declines_and_nothing_is_granted()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        Assert.Equal(InvitationOutcome.Answered, await room.DeclineAsync(request, garage.Accountant));
        await room.CarryOutAsync(request);

        Assert.Equal(AccessState.Declined, await room.StateAsync(request));
        Assert.Equal(InvitationOutcome.NoLongerOpen, await room.AcceptAsync(request, garage.Accountant));
        Assert.Empty(room.Provider.Grants);
    }

    [Fact]
    public async Task A14_An_invitation_taken_back_meanwhile_can_not_be_accepted()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        await room.RevokeAsync(request, garage.Owner);

        Assert.Equal(InvitationOutcome.NoLongerOpen, await room.AcceptAsync(request, garage.Accountant));

        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
    }

    [Fact]
    public async Task A41_An_invitation_without_its_link_in_the_database_can_not_be_accepted()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        await room.SqlAsync($"DELETE FROM AccessTokens");

        Assert.Equal(InvitationOutcome.NoLongerOpen, await room.AcceptAsync(request, garage.Accountant));
    }

    private static Task<InvitationView?> ReadAsync(Room room, Guid request, Viewer viewer, Guid? link = null) =>
        room.DoAsync<ReadInvitation, InvitationView?>(
            read => read.RunAsync(request, viewer, link, TestContext.Current.CancellationToken));
}
