using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class ReadingARequest
{
    [Fact]
    public async Task The_owner_reads_who_asks_and_for_whom()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        var view = await ReadAsync(room, request, garage.Owner);

        Assert.Equal(
            ("Samir", "Garage du Lac", "cora@cabinet.example", true, "claire@garage.example"),
            (view?.AgentName, view?.Account.Name, view?.Request.InviteeAddress, view?.InviteeIsKnown, view?.Approver?.Address));
    }

    [Fact]
    public async Task The_holder_of_the_link_reads_it_and_is_no_approver()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync("leo@cabinet.example");

        var view = await ReadAsync(room, request, Viewer.Visitor, link: request);

        Assert.NotNull(view);
        Assert.Null(view.Approver);
        Assert.False(view.InviteeIsKnown);
    }

    [Fact]
    public async Task A44_Everybody_else_finds_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var other = await garage.PreparedAsync("leo@cabinet.example");

        Assert.NotNull(await ReadAsync(room, request, garage.Owner));
        Assert.Null(await ReadAsync(room, request, garage.Agent));
        Assert.Null(await ReadAsync(room, request, garage.Accountant));
        Assert.Null(await ReadAsync(room, request, Viewer.Visitor));
        Assert.Null(await ReadAsync(room, request, Viewer.Visitor, link: other));
        Assert.Null(await ReadAsync(room, Guid.NewGuid(), garage.Owner));
    }

    [Fact]
    public async Task The_desk_sees_the_requests_of_a_ticket_and_nobody_else_does()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.PrepareAsync(garage.Account, garage.Agent, ticketId: 7);

        Assert.Equal("Garage du Lac", Assert.Single(await OfTicketAsync(room, garage.Agent)).AccountName);
        Assert.Empty(await OfTicketAsync(room, garage.Owner));
        Assert.Empty(await OfTicketAsync(room, Viewer.Visitor));
    }

    private static Task<AccessRequestView?> ReadAsync(Room room, Guid request, Viewer viewer, Guid? link = null) =>
        room.DoAsync<ReadAccessRequest, AccessRequestView?>(
            read => read.RunAsync(request, viewer, link, TestContext.Current.CancellationToken));

    private static Task<IReadOnlyList<TicketAccess>> OfTicketAsync(Room room, Viewer viewer) =>
        room.DoAsync<ReadAccessOfTicket, IReadOnlyList<TicketAccess>>(
            read => read.RunAsync(ticketId: 7, viewer, TestContext.Current.CancellationToken));
}
