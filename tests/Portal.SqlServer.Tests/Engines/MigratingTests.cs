using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class MigratingTests(EngineRoom engines)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Nodes_that_start_at_the_same_moment_all_find_the_database_ready(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenEmptyAsync(engine);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => Task.Run(portal.MigrateAsync)));

        var made = await portal.PlayAsync((PortalDb db) => Task.FromResult(db.Database.GetMigrations().ToList()));
        var applied = await portal.PlayAsync((PortalDb db) => db.Database.GetAppliedMigrationsAsync());
        Assert.NotEmpty(made);
        Assert.Equal(made, applied);
        Assert.Empty(await portal.PlayAsync((PortalDb db) => db.Tickets.ToListAsync()));
    }
}
