using System.Threading.Channels;
using Portal.Tickets.Insights;

namespace Portal.Web.Joints;

/// <summary>
/// Writes down what was searched for, a moment later and in batches, so that no search waits for it. What a crash loses is a few
/// lines of a statistic.
/// </summary>
internal sealed partial class SearchLog(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchLog> log) : BackgroundService
{
    private const int Most = 1000;

    private readonly Channel<SearchLogEntry> _queue =
        Channel.CreateBounded<SearchLogEntry>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(string typed, int found) => _queue.Writer.TryWrite(SearchLogEntry.Of(typed, found, clock.GetUtcNow()));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IInsightsDb>();
            while (_queue.Reader.TryRead(out var entry))
                db.SearchLog.Add(entry);
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A statistic must not end with the database's bad hour.
            LogLost(failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The search log is stopped")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Warning, "A few searches could not be written down")]
    private partial void LogLost(Exception failure);
}
