using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.Web.Jobs;

/// <summary>Every minute: the followers whom no request wrote to, batch by batch.</summary>
internal sealed partial class TellManyFollowers(SendNews sendNews, IServiceScopeFactory scopes, ILogger<TellManyFollowers> log)
{
    private const int Rounds = 20;
    private const int Batches = 25;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var id in await sendNews.WaitingAsync(Rounds, cancel))
        {
            for (var batch = 0; batch < Batches && await GoOnAsync(id, cancel); batch++)
                LogWent(id, batch + 1);
        }
    }

    /// <summary>False when the round is over, or another node goes on with it.</summary>
    private async Task<bool> GoOnAsync(int roundId, CancellationToken cancel)
    {
        // Each in its own scope: what was written of one batch is not carried through the next.
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<SendNews>().RunAsync(roundId, cancel);
        }
        catch (Exception failure) when (failure.LostTheRace())
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Debug, "News round {Id} went on, batch {Batch}")]
    private partial void LogWent(int id, int batch);
}
