using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests;

/// <summary>A test with a portal of its own.</summary>
public abstract class PortalTest : IAsyncLifetime
{
    private protected PortalApp App { get; private set; } = null!; // Started before each test.

    private protected virtual PortalSettings Settings => new();

    public async ValueTask InitializeAsync() => App = await PortalApp.StartAsync(Settings);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
