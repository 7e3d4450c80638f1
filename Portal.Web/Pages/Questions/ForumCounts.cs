using System.Diagnostics;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>
/// How many public questions each theme and each tag holds. Half a million rows are not counted for a margin note while somebody waits: whoever
/// asks gets what was counted last, and a new count starts at most once a minute and takes at most a hundredth of the time.
/// </summary>
internal sealed partial class ForumCounts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForumCounts> log) : IDisposable
{
    private const int Share = 100;
    private static readonly TimeSpan OldAtMost = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Counted? _last;

    public async Task<ForumCount> ReadAsync(CancellationToken cancel)
    {
        if (_last is not { } last)
            return (await CountFirstAsync(cancel)).Counts;

        if (clock.GetUtcNow() >= last.Until && await _one.WaitAsync(TimeSpan.Zero, cancel))
            _ = Task.Run(CountAgainAsync, CancellationToken.None);
        return last.Counts;
    }

    public void Dispose() => _one.Dispose();

    private async Task<Counted> CountFirstAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return _last ??= await CountAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task CountAgainAsync()
    {
        try
        {
            _last = await CountAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The numbers of before are shown, and the next reader tries again.
            LogNotCounted(failure);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Counted> CountAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        var counts = new ForumCount(
            await scope.ServiceProvider.GetRequiredService<ListQuestions>().CountByThemeAsync(cancel),
            await scope.ServiceProvider.GetRequiredService<ListTags>().PublicAsync(cancel));
        var took = Stopwatch.GetElapsedTime(start);
        return new Counted(counts, clock.GetUtcNow() + (took * Share > OldAtMost ? took * Share : OldAtMost));
    }

    private sealed record Counted(ForumCount Counts, DateTimeOffset Until);

    [LoggerMessage(LogLevel.Warning, "The questions of each theme and tag could not be counted this time")]
    private partial void LogNotCounted(Exception failure);
}

/// <param name="ByTheme">By the theme's slug.</param>
/// <param name="Tags">The most used first.</param>
internal sealed record ForumCount(IReadOnlyDictionary<string, int> ByTheme, IReadOnlyList<TagCount> Tags);
