using System.Threading.Channels;
using Portal.Tickets.Insights;

namespace Portal.Web.Joints;

/// <summary>
/// Writes down what was searched for and what became of those about to ask, a moment later and in batches, so that no page waits for it. What a crash loses is a few
/// lines of a statistic.
/// </summary>
internal sealed partial class VisitLog(IServiceScopeFactory scopes, TimeProvider clock, ILogger<VisitLog> log) : BackgroundService
{
    private const int Most = 1000;

    private readonly Channel<Action<IInsightsDb>> _queue =
        Channel.CreateBounded<Action<IInsightsDb>>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    public void AddSearch(string typed, int found)
    {
        var entry = SearchLogEntry.Of(typed, found, clock.GetUtcNow());
        _queue.Writer.TryWrite(db => db.SearchLog.Add(entry));
    }

    /// <param name="target">An article's id, or « question 12 ».</param>
    public void AddStep(AskStepKind kind, string target)
    {
        var step = AskStep.Of(kind, target, clock.GetUtcNow());
        _queue.Writer.TryWrite(db => db.AskSteps.Add(step));
    }

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
            while (_queue.Reader.TryRead(out var write))
                write(db);
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A statistic must not end with the database's bad hour.
            LogLost(failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The log of visits is stopped")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Warning, "A few searches or visits could not be written down")]
    private partial void LogLost(Exception failure);
}
