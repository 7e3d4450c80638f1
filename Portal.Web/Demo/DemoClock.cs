namespace Portal.Web.Demo;

/// <summary>The time of the demonstration's past, set before each thing that happened then.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now;
}
