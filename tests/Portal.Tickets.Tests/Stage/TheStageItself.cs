using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tests.Stage;

public sealed class TheStageItself
{
    [Fact]
    public async Task Has_the_tables_the_entities_ask_for()
    {
        using var room = Room.Open();

        Assert.False(await room.InDbAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty(await room.InDbAsync(db => db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)));
    }
}
