using Portal.Web.Jobs;

namespace Portal.Web.Tests.House;

public sealed class RingsOfABell
{
    [Fact]
    public async Task A_thousand_rings_of_one_moment_are_one_call_and_a_ring_after_it_is_another()
    {
        using var called = new SemaphoreSlim(0);
        var bell = new Bell(TimeSpan.FromMilliseconds(200), () => called.Release());
        for (var ring = 0; ring < 1_000; ring++)
            bell.Ring();
        await called.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, called.CurrentCount);

        bell.Ring();

        Assert.True(await called.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }
}
