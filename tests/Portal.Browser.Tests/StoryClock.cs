namespace Portal.Browser.Tests;

/// <summary>The portal's time: the real one, until a story lets some pass at once.</summary>
internal sealed class StoryClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public void Return() => _ahead = TimeSpan.Zero;
}
