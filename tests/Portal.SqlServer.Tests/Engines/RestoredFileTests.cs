using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class RestoredFileTests(EngineRoom engines)
{
    [Fact]
    public async Task A_SQLite_file_put_back_from_a_copy_is_taken_up_and_returned_to_its_write_ahead_log()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var copy = folder.Sub("copy.db");
        await using var portal = await engines.OpenAsync(DatabaseProvider.Sqlite);
        var cast = await Cast.AddAsync(portal);
        var asked = await Story.AskAsync(portal, cast, "Une", cancel);
        await portal.PlayAsync((PortalDb db) => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel));

        await using var restored = new TestPortal(DatabaseProvider.Sqlite, $"Data Source={copy}");
        await restored.MigrateAsync();

        Assert.Equal([asked], await restored.PlayAsync((PortalDb db) => db.Tickets.Select(ticket => ticket.Id).ToListAsync(cancel)));
        Assert.Equal(["wal"], await restored.PlayAsync((PortalDb db) => db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(cancel)));
    }
}
