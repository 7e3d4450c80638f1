using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Portal.Tickets;
using Portal.Tickets.Tickets;
using Portal.Web.AccessProviders;
using Portal.Web.Joints;
using Portal.Web.Mail;
using Portal.Web.Mail.Letters;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;
using Portal.Web.Persistence.PostgreSql;
using Portal.Web.Persistence.Sqlite;
using Portal.Web.Persistence.SqlServer;
using Portal.Web.Setup;
using Portal.Web.Webhooks;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>The portal's rooms over a database of one test, put together as the application does it; nothing listens.</summary>
internal sealed class TestPortal : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IHost _app;

    public TestPortal(DatabaseProvider engine, string connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = engine.ToString(),
            ["Database:ConnectionString"] = connectionString,
            ["Portal:DataFolder"] = ".",
            ["Portal:PublicUrl"] = "https://aide.example",
            ["Portal:Brand:Name"] = "Aide",
            ["Mail:From"] = "aide@aide.example",
        });
        builder.Services.AddPortalSettings();
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddSingleton(new ModerationRules { MostPostsAnHour = 1000 }).AddTickets().AddAccess().AddKnowledgeBase().AddMail().AddJoints().AddWebhooks().AddAccessProviders();
        builder.Services.ConfigureDbContext<SqlitePortalDb>(db => db.AddInterceptors(Meeting, Spoken));
        builder.Services.ConfigureDbContext<PostgreSqlPortalDb>(db => db.AddInterceptors(Meeting, Spoken));
        builder.Services.ConfigureDbContext<SqlServerPortalDb>(db => db.AddInterceptors(Meeting, Spoken));
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IMailTransport>(Post);
        _app = builder.Build();
    }

    /// <summary>Starts at a moment finer than PostgreSQL keeps, as a real clock would.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(1_234_567));

    public CountingTransport Post { get; } = new();

    public Meeting Meeting { get; } = new();

    public Spoken Spoken { get; } = new();

    /// <summary>Plays one use case, or reads, in a context of its own.</summary>
    public async Task<TResult> PlayAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task PlayAsync<T>(Func<T, Task> act)
        where T : notnull => PlayAsync(async (T part) =>
        {
            await act(part);
            return true;
        });

    public async Task PlayAsync<T1, T2>(Func<T1, T2, Task> act)
        where T1 : notnull
        where T2 : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T1>(), scope.ServiceProvider.GetRequiredService<T2>());
    }

    public Task MigrateAsync() => PlayAsync((PortalDb db) => db.BringUpToDateAsync(CancellationToken.None));

    /// <summary>What the letters of this kind say, the newest last.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync(string kind)
    {
        var seal = _app.Services.GetRequiredService<SealedLetter>();
        var contents = await PlayAsync((PortalDb db) => db.OutgoingMail.Where(mail => mail.Kind == kind)
            .OrderBy(mail => mail.Id).Select(mail => mail.Content).ToListAsync());
        return [.. contents.Select(content => seal.Open(content).Letter)];
    }

    public async ValueTask DisposeAsync()
    {
        await PlayAsync((PortalDb db) => db.Database.EnsureDeletedAsync());
        _app.Dispose();
        _folder.Dispose();
    }
}
