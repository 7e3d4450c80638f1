using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Web.Persistence;

namespace Portal.Web.Joints;

/// <summary>Keeps this node's index level with the articles folder and the change feed, a second behind at most.</summary>
internal sealed partial class SearchService(
    ArticleLibrary library, HelpIndex index, AfterSave afterSave, IServiceScopeFactory scopes, ILogger<SearchService> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(800);
    private readonly SemaphoreSlim _bell = new(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        library.Changed += KeepArticles;
        afterSave.TicketsChanged += Ring;
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        library.Changed -= KeepArticles;
        afterSave.TicketsChanged -= Ring;
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var articlesKept = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _bell.WaitAsync(Round, stoppingToken);
                if (index.Mend(() => library.ToFind))
                    LogMended();
                if (!articlesKept)
                    KeepArticles();
                articlesKept = true;
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SearchFollowsTickets>().RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Another node may have numbered the same rows, or the database is away: the next round starts from the same position.
                LogBehind(failure);
            }
        }
    }

    private void KeepArticles()
    {
        index.Keep(library.ToFind);
        index.Publish(index.Position);
    }

    private void Ring()
    {
        if (_bell.CurrentCount == 0)
            _bell.Release();
    }

    [LoggerMessage(LogLevel.Warning, "The search index could not follow the change feed this time")]
    private partial void LogBehind(Exception failure);

    [LoggerMessage(LogLevel.Warning, "The files of the search index had failed; they were opened again, and made anew where they could not be read")]
    private partial void LogMended();
}
