using System.Runtime.CompilerServices;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.House;

public sealed class LettingGo
{
    [Fact]
    public async Task A_portal_that_a_test_is_done_with_leaves_memory()
    {
        var portal = await UseOneAsync();

        for (var tries = 0; tries < 10 && portal.IsAlive; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(portal.IsAlive, "Something that outlives it still holds the host.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseOneAsync()
    {
        await using var app = await PortalApp.StartAsync();
        await app.Visitor().GetAsync("/questions");
        return app.Hold;
    }
}
