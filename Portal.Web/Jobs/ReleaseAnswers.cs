using Portal.Tickets.Writing;
using Portal.Web.Persistence;

namespace Portal.Web.Jobs;

/// <summary>When an answer is due, and every minute: whatever was held long enough becomes a message.</summary>
internal sealed partial class ReleaseAnswers(ReleaseAnswer release, IServiceScopeFactory scopes, ILogger<ReleaseAnswers> log)
{
    private const int BatchSize = 50;
    private const int Attempts = 3;

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var id in await release.DueAsync(BatchSize, cancel))
        {
            for (var attempt = 1; attempt <= Attempts && !await TryAsync(id, cancel); attempt++)
                LogMovedOn(id, attempt);
        }
    }

    /// <summary>False when somebody wrote to the ticket at this moment: what they changed is read before the next attempt, the last of which leaves it to the timetable.</summary>
    private async Task<bool> TryAsync(Guid id, CancellationToken cancel)
    {
        // Each in its own scope: one that loses a race must not spoil the others.
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ReleaseAnswer>().RunAsync(id, cancel);
            return true;
        }
        catch (Exception failure) when (failure.LostTheRace())
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Held answer {Id} met another change of its ticket at attempt {Attempt}")]
    private partial void LogMovedOn(Guid id, int attempt);
}
