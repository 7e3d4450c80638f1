using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Tickets.Access;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Files;
using Portal.Tickets.Writing;
using Portal.Web.Identity;
using Portal.Web.Persistence;
using Portal.Web.Persistence.Sqlite;

namespace Portal.Tickets.Tests.Stage;

/// <summary>
/// This room on a real database, with a clock, a mailbox and a provider a test can hold in its hand. Each call has a context of
/// its own, as each web request has.
/// </summary>
internal sealed partial class Room : IDisposable
{
    private static readonly DateTimeOffset TuesdayMorning = new(2026, 11, 17, 8, 22, 0, TimeSpan.Zero);

    private readonly SqliteConnection _keptOpen;
    private readonly ServiceProvider _services;
    private readonly string? _file;
    private readonly string _attachments = Directory.CreateTempSubdirectory("room-files-").FullName;

    private Room(string dataSource, string? file)
    {
        _file = file;
        _keptOpen = new SqliteConnection(dataSource);
        _keptOpen.Open();
        EmptyDatabase.CopyTo(_keptOpen);
        _services = new ServiceCollection()
            .AddTickets().AddAccess().AddTransient(_ => Rules).AddTransient(_ => Moderation)
            .AddSingleton<TimeProvider>(Clock).AddSingleton(Mail).AddSingleton(Steps).AddSingleton<IAccessProvider>(Provider)
            .AddScoped<Pen>().AddScoped<ITicketMail>(Get<Pen>).AddScoped<IAccessMail>(Get<Pen>).AddScoped<IPeopleMail>(Get<Pen>).AddScoped<IAddressMail>(Get<Pen>).AddScoped<IDeskMail>(Get<Pen>)
            .AddScoped<IAccessSteps, StepRecorder>().AddScoped<IEndSessions, EndSessions>().AddScoped<IForgetWaysIn, ForgetWaysIn>().AddSingleton<IPermissionChanges>(Changes)
            .AddSingleton<IFileCleaner, PictureCleaner>().AddSingleton<IAttachmentStore>(new FileAttachmentStore(_attachments))
            .AddDbContext<PortalDb, SqlitePortalDb>(db => _ = file is null ? db.UseSqlite(_keptOpen)
                : db.UseSqlite(dataSource).AddInterceptors(new SqliteHabits()))
            .AddScoped<IPeopleDb>(Get<PortalDb>).AddScoped<ITicketsDb>(Get<PortalDb>).AddScoped<IAccessDb>(Get<PortalDb>).AddScoped<IWritingDb>(Get<PortalDb>)
            .AddScoped<IInsightsDb>(Get<PortalDb>)
            .BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; } = new(TuesdayMorning);
    public Mailbox Mail { get; } = new();
    public StepsTaken Steps { get; } = new();
    public ProviderDouble Provider { get; } = new();

    public ChangesTold Changes { get; } = new();

    /// <summary>What an operator has set.</summary>
    public AccessRules Rules { get; set; } = new();
    public DateTimeOffset Now => Clock.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Room Open() => new("Data Source=:memory:", file: null);

    /// <summary>On a file of its own, which several may open at once.</summary>
    public static Room OpenToMany()
    {
        var file = Path.Combine(Path.GetTempPath(), $"room-{Guid.NewGuid():N}.db");
        return new Room($"Data Source={file}", file);
    }

    /// <summary>One call to a use case or read, in a scope of its own.</summary>
    public async Task<TAnswer> DoAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> call) where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task DoAsync<TUseCase>(Func<TUseCase, Task> call) where TUseCase : notnull =>
        DoAsync<TUseCase, bool>(async useCase =>
        {
            await call(useCase);
            return true;
        });

    /// <summary>Looks at the database, or prepares it, with a fresh context.</summary>
    public Task<TAnswer> InDbAsync<TAnswer>(Func<PortalDb, Task<TAnswer>> look) => DoAsync(look);

    public Task ChangeAsync(Func<PortalDb, Task> change) => DoAsync<PortalDb>(async db =>
    {
        await change(db);
        await db.SaveChangesAsync(Cancel);
    });

    /// <summary>Behind everybody's back.</summary>
    public Task<int> SqlAsync(FormattableString sql) => InDbAsync(db => db.Database.ExecuteSqlAsync(sql, Cancel));

    public void Pass(TimeSpan time) => Clock.Advance(time);

    public void Dispose()
    {
        _services.Dispose();
        _keptOpen.Dispose();
        Directory.Delete(_attachments, recursive: true);
        if (_file is null)
            return;

        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(_file + suffix);
    }

    private static T Get<T>(IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}
