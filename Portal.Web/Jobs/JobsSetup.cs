using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Extensions.Options;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;
using Portal.Web.Setup;
using Portal.Web.Webhooks;

namespace Portal.Web.Jobs;

/// <summary>The timetable. The work tables are the truth: a queue that is lost costs a minute.</summary>
internal static partial class JobsSetup
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobsOptions>().BindConfiguration(JobsOptions.Section);
        services.AddScoped<CarryOutGrants>().AddScoped<DeskRounds>().AddScoped<ReleaseAnswers>().AddScoped<TellManyFollowers>();
        services.AddHangfire((provider, hangfire) =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            UseStorage(hangfire, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value);
        });
        if (configuration.Read(JobsOptions.Section, nameof(JobsOptions.RunHere), otherwise: true))
        {
            services.AddHangfireServer(server =>
            {
                server.WorkerCount = 2;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            });
        }

        return services;
    }

    public static void UseTimetable(this WebApplication app)
    {
        var timetable = app.Services.GetRequiredService<IRecurringJobManager>();
        timetable.AddOrUpdate<SendOutgoingMail>("send-outgoing-mail", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<TakeInWaitingMail>("take-in-waiting-mail", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<ReleaseAnswers>("release-answers", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<TellManyFollowers>("tell-many-followers", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<CarryOutGrants>("carry-out-grants", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<SendWebhooks>("send-webhooks", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<RecoverProvisioning>("recover-provisioning", job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<SendRestedInvitations>("send-rested-invitations", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");
        timetable.AddOrUpdate<RemindOfAccess>("remind-of-access", job => job.RunAsync(CancellationToken.None), Cron.Hourly());
        timetable.AddOrUpdate<EndUnreviewedAccess>("end-unreviewed-access", job => job.RunAsync(CancellationToken.None), Cron.Hourly());
        timetable.AddOrUpdate<ExpireAccessRequests>("expire-access-requests", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");
        timetable.AddOrUpdate<ApplyAddressChanges>("apply-address-changes", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");
        timetable.AddOrUpdate<CleanUpAttachments>("clean-up-attachments", job => job.RunAsync(CancellationToken.None), Cron.Hourly());

        timetable.AddOrUpdate<DeskRounds>("route-tickets", job => job.RouteAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<DeskRounds>("wake-tickets", job => job.WakeAsync(CancellationToken.None), Cron.Minutely());
        timetable.AddOrUpdate<DeskRounds>("return-tickets", job => job.ReturnAsync(CancellationToken.None), "*/5 * * * *");
        timetable.AddOrUpdate<DeskRounds>("watch-deadlines", job => job.WatchAsync(CancellationToken.None), "*/5 * * * *");

        var queue = app.Services.GetRequiredService<IBackgroundJobClient>();
        var log = app.Services.GetRequiredService<ILogger<JobsOptions>>();
        var afterSave = app.Services.GetRequiredService<AfterSave>();
        afterSave.MailQueued += new Bell(Moment, () => queue.EnqueueMail(log)).Ring;
        afterSave.AnswerHeld += due => queue.ScheduleRelease(due, log);
    }

    private static void EnqueueMail(this IBackgroundJobClient queue, ILogger log)
    {
        try
        {
            queue.Enqueue<SendOutgoingMail>(job => job.RunAsync(CancellationToken.None));
        }
        catch (BackgroundJobClientException failure)
        {
            // What was saved is saved, the letter with it: the timetable sends it within a minute of the storage's return.
            log.LogQueueAway(failure);
        }
    }

    private static void ScheduleRelease(this IBackgroundJobClient queue, DateTimeOffset due, ILogger log)
    {
        try
        {
            queue.Schedule<ReleaseAnswers>(job => job.RunAsync(CancellationToken.None), due);
        }
        catch (BackgroundJobClientException failure)
        {
            log.LogQueueAway(failure); // As above: the timetable comes by within a minute.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The job queue can't be reached; what is due waits for the timetable")]
    private static partial void LogQueueAway(this ILogger log, Exception failure);

    private static void UseStorage(IGlobalConfiguration hangfire, DatabaseOptions database)
    {
        _ = database.Provider switch
        {
            DatabaseProvider.SqlServer => (object)hangfire.UseSqlServerStorage(database.ConnectionString, new SqlServerStorageOptions()),
            DatabaseProvider.PostgreSql => hangfire.UsePostgreSqlStorage(to => to.UseNpgsqlConnection(database.ConnectionString)),
            _ => hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(1) }),
        };
    }
}
