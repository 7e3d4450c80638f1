using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Demo;

/// <summary>Fills an empty portal with invented people, accounts and tickets, so that it can be tried at once.</summary>
internal sealed class LoadDemo(PortalDb db, TimeProvider clock)
{
    /// <summary>False when the portal holds people already: then nothing is touched.</summary>
    public async Task<bool> RunIfEmptyAsync(CancellationToken cancel)
    {
        if (await db.People.AnyAsync(cancel))
            return false;

        // All or nothing: a start that is interrupted here starts afresh the next time.
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await using var stage = new DemoStage(db);
            var now = clock.GetUtcNow();
            stage.Clock.Set(now.AddDays(-900));
            var cast = await DemoPeople.AddAsync(stage, cancel);
            await DemoAccounts.AddAsync(stage, cast, now, cancel);
            await DemoMacros.AddAsync(stage, cast, cancel);
            foreach (var scene in DemoTickets.All)
                await scene.PlayAsync(stage, cast, now, cancel);
            await transaction.CommitAsync(cancel);
        });
        return true;
    }
}

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<LoadDemo>().AddScoped<LoadBenchData>();
}
