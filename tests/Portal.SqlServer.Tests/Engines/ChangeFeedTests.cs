using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class ChangeFeedTests(EngineRoom engines)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Every_change_is_followed_once_in_the_order_it_was_numbered(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var (first, second) = (await Story.AskAsync(portal, cast, "Une", cancel), await Story.AskAsync(portal, cast, "Deux", cancel));

        var (both, position) = await FollowAsync(portal, after: 0, cancel);
        await portal.PlayAsync((CommentOnTicket comment) => comment.RunAsync(first, new CommentDraft("Toujours."), cast.Nora, cancel));
        var (again, next) = await FollowAsync(portal, position, cancel);
        var (nothing, last) = await FollowAsync(portal, next, cancel);

        Assert.Equal([first, second], both);
        Assert.Equal([first], again);
        Assert.Empty(nothing);
        Assert.Equal((2, 3, 3), (position, next, last));
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_change_committed_after_a_later_one_was_followed_is_not_lost(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);

        await portal.PlayAsync(async (PortalDb slow) =>
        {
            await using var transaction = await slow.Database.BeginTransactionAsync(cancel);
            var late = await AddAsync(slow, cast, cancel);
            var early = await Story.AskAsync(portal, cast, "Vite", cancel);

            var (before, position) = await FollowAsync(portal, after: 0, cancel);
            await transaction.CommitAsync(cancel);
            var (after, end) = await FollowAsync(portal, position, cancel);

            Assert.True(late < early);
            Assert.Equal([early], before);
            Assert.Equal([late], after);
            Assert.Equal((1, 2), (position, end));
        });
    }

    [Fact]
    public async Task On_SQLite_the_second_writer_waits_for_the_first_and_nothing_is_lost()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(DatabaseProvider.Sqlite);
        var cast = await Cast.AddAsync(portal);

        await portal.PlayAsync(async (PortalDb slow) =>
        {
            await using var transaction = await slow.Database.BeginTransactionAsync(cancel);
            var first = await AddAsync(slow, cast, cancel);
            var asking = Task.Run(() => Story.AskAsync(portal, cast, "Vite", cancel), cancel);

            var (before, position) = await FollowAsync(portal, after: 0, cancel);
            await transaction.CommitAsync(cancel);
            var second = await asking;
            var (after, end) = await FollowAsync(portal, position, cancel);

            Assert.Empty(before);
            Assert.Equal([first, second], after);
            Assert.Equal((0, 2), (position, end));
        });
    }

    private static async Task<int> AddAsync(PortalDb db, Cast cast, CancellationToken cancel)
    {
        var ticket = Ticket.Ask(
            cast.Nora.RequiredPersonId, "Nora", "Lentement", "…", TicketKind.Question, isPublic: true, theme: "", new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        db.Tickets.Add(ticket);
        await db.SaveChangesAsync(cancel);
        return ticket.Id;
    }

    private static async Task<(IReadOnlyList<int> TicketIds, long Position)> FollowAsync(TestPortal portal, long after, CancellationToken cancel)
    {
        await portal.PlayAsync((PortalDb db) => db.NumberChangesAsync(cancel));
        return await portal.PlayAsync((PortalDb db) => db.ChangesAfterAsync(after, cancel));
    }
}
