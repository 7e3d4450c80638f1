using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class NumberingTests(EngineRoom engines)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Of_two_who_number_the_same_changes_at_once_one_is_refused(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        await Story.AskAsync(portal, cast, "Une", cancel);
        await Story.AskAsync(portal, cast, "Deux", cancel);
        portal.Meeting.ExpectBeforeSaving(2);

        var refused = await Task.WhenAll(NumberAsync(portal, cancel), NumberAsync(portal, cancel));

        Assert.Equal([false, true], refused.Order());
        Assert.Equal([1L, 2L], await portal.PlayAsync((PortalDb db) =>
            db.SearchChanges.OrderBy(change => change.Sequence).Select(change => change.Sequence ?? 0).ToListAsync(cancel)));
    }

    private static Task<bool> NumberAsync(TestPortal portal, CancellationToken cancel) => Task.Run(
        async () =>
        {
            try
            {
                await portal.PlayAsync((PortalDb db) => db.NumberChangesAsync(cancel));
                return false;
            }
            catch (DbUpdateException)
            {
                return true;
            }
        },
        cancel);
}
