using Portal.Tickets;
using Portal.Tickets.Access;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using Portal.Web.AccessProviders;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Persistence;

namespace Portal.Web.Demo;

/// <summary>The use cases, played at another time and without mail: the demonstration's past obeys every rule the present does.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public DemoStage(PortalDb db)
    {
        Db = db;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddTickets().AddAccess();
        services.AddSingleton<IPeopleDb>(db).AddSingleton<ITicketsDb>(db).AddSingleton<IAccessDb>(db)
            .AddSingleton<IWritingDb>(db).AddSingleton<IInsightsDb>(db);
        services.AddSingleton<IPeopleMail>(Post).AddSingleton<ITicketMail>(Post).AddSingleton<IAccessMail>(Post).AddSingleton<IDeskMail>(Post);
        services.AddSingleton<IEndSessions>(new EndSessions(db, Clock)).AddSingleton<IAccessSteps>(new TicketsLearnAccessSteps(db, Clock)).AddSingleton<IAccessProvider, LocalProvider>()
            .AddSingleton<IPermissionChanges, NobodyToTell>();
        _services = services.BuildServiceProvider();
    }

    public PortalDb Db { get; }

    public DemoClock Clock { get; } = new();

    public DemoPost Post { get; } = new();

    public T Play<T>() where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
