using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Portal.Web.Joints;
using Portal.Web.Persistence.Sqlite;

namespace Portal.Web.Tests.Stage;

/// <summary>The whole portal, reached over HTTP, with its own data folder, clock and mailbox.</summary>
internal sealed partial class PortalApp : IAsyncDisposable
{
    // Hangfire keeps its storage in a static field between being configured and being asked for: one portal at a time.
    private static readonly SemaphoreSlim OneStartAtATime = new(1);

    private readonly string _data = Directory.CreateTempSubdirectory("portal-test-").FullName;
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private readonly Rival _rival = new();
    private readonly LostReply _lostReply = new();
    private readonly Host _host;

    private PortalApp(PortalSettings settings)
    {
        if (settings.Database is { } template)
            File.Copy(template, DatabaseFile);
        _host = new Host(settings, _data, _clock, _rival, _lostReply);
    }

    public string DataFolder => _data;

    private string DatabaseFile => Path.Combine(_data, "portal.db");

    public static async Task<PortalApp> StartAsync(PortalSettings? settings = null)
    {
        var app = new PortalApp(settings ?? new PortalSettings());
        await OneStartAtATime.WaitAsync();
        try
        {
            _ = app._host.Server;
            return app;
        }
        finally
        {
            OneStartAtATime.Release();
        }
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public void Wait(TimeSpan time) => _clock.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        foreach (var program in _programs)
            program.Dispose();
        foreach (var visitor in _visitors)
            visitor.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private sealed class Host(PortalSettings settings, string data, TimeProvider clock, Rival rival, LostReply lostReply) : WebApplicationFactory<Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            // As host configuration they are there before the portal's first line asks for one.
            builder.UseEnvironment(settings.Environment);
            builder.ConfigureHostConfiguration(host => host.AddInMemoryCollection(settings.ForHost(data)));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(clock));
            if (settings.Log is { } log)
                services.AddSingleton<ILoggerProvider>(log);
            services.ConfigureDbContext<SqlitePortalDb>(db => db.AddInterceptors(rival, lostReply));

            // Search follows when a test says so, not when its own round comes.
            services.Remove(services.Single(service => service.ImplementationType == typeof(SearchService)));
        });
    }
}
