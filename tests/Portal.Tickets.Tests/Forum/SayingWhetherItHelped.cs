using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class SayingWhetherItHelped
{
    [Fact]
    public async Task The_mailed_link_confirms_and_accepts_the_answer()
    {
        using var room = Room.Open();
        var (id, secret) = await ResolvedAsync(room);

        var confirmed = await room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(secret, cancel));

        Assert.Equal(id, confirmed?.Id);
        var ticket = await room.TicketAsync(id);
        Assert.Equal(room.Now, ticket.ConfirmedAt);
        Assert.Equal(room.Now, ticket.Messages[^1].AcceptedAt);
        Assert.True(Assert.Single((await room.ListAsync()).Questions).Confirmed);
    }

    [Fact]
    public async Task The_mailed_link_reopens()
    {
        using var room = Room.Open();
        var (id, secret) = await ResolvedAsync(room);

        Assert.NotNull(await room.FollowLinkAsync((link, cancel) => link.ReopenAsync(secret, cancel)));

        Assert.Equal(TicketStatus.Taken, (await room.TicketAsync(id)).Status);
    }

    [Fact]
    public async Task The_link_says_one_thing_once()
    {
        using var room = Room.Open();
        var (id, secret) = await ResolvedAsync(room);
        await room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(secret, cancel));

        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.ReopenAsync(secret, cancel)));

        Assert.True((await room.TicketAsync(id)).IsResolved);
    }

    [Theory]
    [InlineData(29.99, true)]
    [InlineData(30, false)]
    public async Task The_link_works_for_thirty_days(double days, bool works)
    {
        using var room = Room.Open();
        var (id, secret) = await ResolvedAsync(room);
        room.Pass(TimeSpan.FromDays(days));

        await room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(secret, cancel));

        Assert.Equal(works, (await room.TicketAsync(id)).ConfirmedAt is not null);
    }

    [Fact]
    public async Task The_signed_in_asker_says_so_themselves_and_may_change_their_mind()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@garage.example");
        var id = await room.AskAsync(nora);
        await room.AnswerAsync(id, await room.HireAsync("Samir"));

        var works = await room.SayOutcomeAsync(id, works: true, nora);
        var then = (await room.TicketAsync(id)).ConfirmedAt;
        var stuck = await room.SayOutcomeAsync(id, works: false, nora);

        Assert.True(works && stuck);
        Assert.Equal(room.Now, then);
        Assert.Equal(TicketStatus.Taken, (await room.TicketAsync(id)).Status);
    }

    [Fact]
    public async Task Nobody_else_says_it_for_them()
    {
        using var room = Room.Open();
        var (id, _) = await ResolvedAsync(room);

        Assert.False(await room.SayOutcomeAsync(id, works: true, await room.MeetAsync("eve@ailleurs.example")));
        Assert.False(await room.SayOutcomeAsync(id, works: false, await room.HireAsync("Lea")));

        var ticket = await room.TicketAsync(id);
        Assert.Null(ticket.ConfirmedAt);
        Assert.True(ticket.IsResolved);
    }

    private static async Task<(int Id, string Secret)> ResolvedAsync(Room room)
    {
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        await room.AnswerAsync(id, await room.HireAsync("Samir"), then: TicketStatus.Resolved);
        return (id, room.Mail.LastSecret(LetterKind.Answered));
    }
}
