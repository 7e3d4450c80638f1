using Portal.Web.Identity;

namespace Portal.Web.Live;

/// <summary>
/// Every half minute: a live line whose session has ended, or whose person is no longer of the team, is cut. A page asks at each
/// click; a line that stays open would never be asked.
/// </summary>
internal sealed partial class CutEndedSessions(DeskPresence presence, IServiceScopeFactory scopes, TimeProvider clock, ILogger<CutEndedSessions> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogNotChecked(failure); // The database is away: the next round asks again.
            }
        }
    }

    internal async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var viewers = scope.ServiceProvider.GetRequiredService<CurrentViewer>();
        foreach (var seats in presence.All.GroupBy(seat => seat.Line.User))
        {
            if (await LivingSession.HoldsAsync(scope.ServiceProvider, seats.Key) && (await viewers.ReadOfAsync(seats.Key, cancel)).IsTeam)
                continue;

            foreach (var seat in seats)
                seat.Line.Abort();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sessions behind the desk's live lines could not be checked this time")]
    private partial void LogNotChecked(Exception failure);
}
