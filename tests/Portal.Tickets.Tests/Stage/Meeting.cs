namespace Portal.Tickets.Tests.Stage;

/// <summary>Where so many wait for one another, and then all go on at once: two at the same moment without a race to hope for.</summary>
internal sealed class Meeting(int expected)
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

    public Task ArriveAsync()
    {
        if (Interlocked.Increment(ref _here) >= expected)
            _complete.TrySetResult();
        return _complete.Task;
    }
}
