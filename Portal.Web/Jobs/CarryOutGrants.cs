using Portal.Tickets.Access;
using Portal.Web.Persistence;

namespace Portal.Web.Jobs;

/// <summary>Every minute: whatever was accepted and not carried out yet, such as by a node that died in between.</summary>
internal sealed partial class CarryOutGrants(CarryOutGrant carryOut, IServiceScopeFactory scopes, ILogger<CarryOutGrants> log)
{
    private const int BatchSize = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var requestId in await carryOut.WaitingAsync(BatchSize, cancel))
        {
            // Each in its own scope: one that loses a race must not spoil the others.
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<CarryOutGrant>().RunAsync(requestId, cancel);
            }
            catch (Exception failure) when (failure.LostTheRace())
            {
                LogMovedOn(requestId);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Access request {RequestId} was moved on by somebody else meanwhile")]
    private partial void LogMovedOn(Guid requestId);
}
