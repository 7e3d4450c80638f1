namespace Portal.Web.Jobs;

/// <summary>Rings of one moment become one call, made after the moment: whatever was saved before any of them is seen by it.</summary>
internal sealed class Bell(TimeSpan moment, Action call)
{
    private int _rung;

    public void Ring()
    {
        if (Interlocked.Exchange(ref _rung, 1) == 0)
            _ = CallAsync();
    }

    private async Task CallAsync()
    {
        await Task.Delay(moment);
        Volatile.Write(ref _rung, 0); // Before the call: who rings during it may come too late for it.
        call();
    }
}
