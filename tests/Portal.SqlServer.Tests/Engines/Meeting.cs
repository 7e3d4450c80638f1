using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Lets several contexts that have read the same rows begin to save only once all have read them.</summary>
internal sealed class Meeting : SaveChangesInterceptor
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing;

    public void ExpectBeforeSaving(int savers) => _missing = savers;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_missing == 0)
            return result;

        if (Interlocked.Decrement(ref _missing) == 0)
            _complete.SetResult();
        await _complete.Task.WaitAsync(cancellationToken);
        return result;
    }
}
