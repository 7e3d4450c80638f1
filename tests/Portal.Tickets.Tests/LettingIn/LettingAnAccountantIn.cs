using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class LettingAnAccountantIn
{
    [Fact]
    public async Task An_agent_prepares_the_owner_authorises_the_accountant_accepts_and_the_owner_takes_it_back()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        var request = await garage.PreparedAsync();
        var authorised = await room.AuthoriseAsync(request, garage.Owner);
        var accepted = await room.AcceptAsync(request, garage.Accountant);
        await room.CarryOutAsync(request);
        var stateThen = await room.StateAsync(request);
        var memberThen = await room.IsMemberAsync(garage.Account, garage.Accountant);
        var revoked = await room.RevokeAsync(request, garage.Owner);

        Assert.Equal(AuthoriseOutcome.Authorised, authorised);
        Assert.Equal(InvitationOutcome.Answered, accepted);
        Assert.Equal(AccessState.Active, stateThen);
        Assert.True(memberThen);
        Assert.True(revoked);
        Assert.Equal(AccessState.Revoked, await room.StateAsync(request));
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
    }
}
