using Portal.Tickets.Access.Reads;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class AddressesThatImitate
{
    [Theory]
    [InlineData("cora@cablnet.example")]
    [InlineData("cora@cabine1.example")]
    [InlineData("cora@cabinnet.example")]
    [InlineData("cora@cabniet.example")]
    [InlineData("cora@cab-inet.example")]
    [InlineData("cora@cabinet.exarnple")]
    public async Task A28_A_domain_one_detail_away_from_a_known_mailbox_of_the_same_name_is_pointed_out_to_the_owner(string invitee) =>
        Assert.True(await LooksLikeAnotherAsync(invitee));

    [Theory]
    [InlineData("cora+x@cabinet.example")]
    [InlineData("cora+factures@cabinet.example")]
    public async Task A29_A_twin_of_a_known_mailbox_is_pointed_out_to_the_owner(string invitee) => Assert.True(await LooksLikeAnotherAsync(invitee));

    [Theory]
    [InlineData("cora@cabinet.example")]
    [InlineData("cora@fiduciaire.example")]
    [InlineData("leo@cabinet.example")]
    [InlineData("leo@cablnet.example")]
    public async Task An_address_that_imitates_nobody_is_not_suspected(string invitee) => Assert.False(await LooksLikeAnotherAsync(invitee));

    [Fact]
    public async Task A28_A_domain_that_resembles_that_of_somebody_in_the_account_is_pointed_out_whatever_the_name()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.ActiveAsync();

        Assert.True(await ReadAsync(room, garage, await garage.PreparedAsync("leo@cablnet.example")));
    }

    [Fact]
    public async Task Whoever_was_here_first_is_not_suspected_because_somebody_imitates_them()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        room.Pass(TimeSpan.FromDays(1));
        await room.MeetAsync("cora@cablnet.example");

        Assert.False(await ReadAsync(room, garage, await garage.PreparedAsync()));
        Assert.True(await ReadAsync(room, garage, await garage.PreparedAsync("cora@cablnet.example")));
    }

    private static async Task<bool> LooksLikeAnotherAsync(string invitee)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        return await ReadAsync(room, garage, await garage.PreparedAsync(invitee));
    }

    private static async Task<bool> ReadAsync(Room room, Garage garage, Guid request) =>
        (await room.DoAsync<ReadAccessRequest, AccessRequestView?>(read => read.RunAsync(request, garage.Owner, consentRequestId: null, TestContext.Current.CancellationToken)))!.LooksLikeAnother;
}
