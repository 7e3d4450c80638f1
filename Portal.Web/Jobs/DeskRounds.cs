using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.Web.Jobs;

/// <summary>What the desk does by itself. Whatever somebody else changed at the same moment waits for the next round.</summary>
internal sealed partial class DeskRounds(
    RouteTickets route, WakeTickets wake, ReturnTickets giveBack, WatchDeadlines watch, IServiceScopeFactory scopes, ILogger<DeskRounds> log)
{
    public async Task RouteAsync(CancellationToken cancel)
    {
        foreach (var ticketId in await route.WaitingAsync(cancel))
        {
            // Each in its own scope: one that loses a race must not spoil the others.
            await using var scope = scopes.CreateAsyncScope();
            await UnlessOvertakenAsync(() => scope.ServiceProvider.GetRequiredService<RouteTickets>().RunAsync(ticketId, cancel));
        }
    }

    public Task WakeAsync(CancellationToken cancel) => UnlessOvertakenAsync(() => wake.RunAsync(cancel));

    public Task ReturnAsync(CancellationToken cancel) => UnlessOvertakenAsync(() => giveBack.RunAsync(cancel));

    public Task WatchAsync(CancellationToken cancel) => UnlessOvertakenAsync(() => watch.RunAsync(cancel));

    private async Task UnlessOvertakenAsync(Func<Task> round)
    {
        try
        {
            await round();
        }
        catch (Exception failure) when (failure.LostTheRace())
        {
            LogOvertaken();
        }
    }

    [LoggerMessage(LogLevel.Information, "A ticket was changed by somebody else meanwhile; the next round looks again")]
    private partial void LogOvertaken();
}
