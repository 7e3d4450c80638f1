using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.SqlServer.Tests.Engines;
using Portal.Tickets;
using Portal.Tickets.Access;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Tickets.Writing;
using Portal.Web.Files;
using Portal.Web.AccessProviders;
using Portal.Web.Demo;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Persistence;
using Portal.Web.Persistence.SqlServer;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>The use cases and reads over a SQL Server that isn't there.</summary>
internal sealed class CapturedPortal : IAsyncDisposable
{
    private readonly Capture _capture;
    private readonly ServiceProvider _services;
    private readonly TemporaryFolder _files = new();

    public CapturedPortal(Answer answer)
    {
        _capture = new Capture(answer);
        Db = new SqlServerPortalDb(new DbContextOptionsBuilder<SqlServerPortalDb>()
            .UseSqlServer("Server=nowhere", SqlServerPortalDb.Configure).AddInterceptors(_capture).Options);
        Db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        _services = Rooms(new ServiceCollection())
            .AddSingleton<IPeopleDb>(Db).AddSingleton<ITicketsDb>(Db).AddSingleton<IAccessDb>(Db).AddSingleton<IInsightsDb>(Db).AddSingleton<IWritingDb>(Db)
            .AddSingleton<DemoPost>().AddSingleton<IPeopleMail>(Post).AddSingleton<ITicketMail>(Post).AddSingleton<IAccessMail>(Post).AddSingleton<IDeskMail>(Post)
            .AddSingleton<IAccessSteps>(new TicketsLearnAccessSteps(Db, Clock)).AddSingleton<IAccessProvider, LocalProvider>()
            .AddSingleton<IPermissionChanges, NobodyToTell>()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<IEndSessions>(new EndSessions(Db, Clock))
            .AddSingleton<IForgetWaysIn>(new ForgetWaysIn(Db, new EndSessions(Db, Clock))).AddSingleton<IAddressMail, NobodyToWrite>()
            .AddSingleton<IFileCleaner, PictureCleaner>().AddSingleton<IAttachmentStore>(new FileAttachmentStore(_files.Root))
            .BuildServiceProvider();
    }

    /// <summary>Every class these rooms offer to the outside.</summary>
    public static IEnumerable<Type> Offered => Rooms(new ServiceCollection())
        .Select(service => service.ServiceType).Where(type => type.Assembly == typeof(Ticket).Assembly);

    public PortalDb Db { get; }

    public FakeTimeProvider Clock { get; } = new(Known.Now);

    public IReadOnlyList<string> Commands => _capture.Seen;

    private DemoPost Post { get; } = new();

    public object Get(Type type) => _services.GetRequiredService(type);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Db.DisposeAsync();
        _files.Dispose();
    }

    private static IServiceCollection Rooms(IServiceCollection services) => services.AddTickets().AddAccess();
}
