using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Tickets.Access;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using Portal.Web.Persistence.PostgreSql;
using Portal.Web.Persistence.Sqlite;
using Portal.Web.Persistence.SqlServer;
using Portal.Web.Setup;

namespace Portal.Web.Persistence;

internal static class PersistenceSetup
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>();
        services.AddSingleton<AfterSave>().AddSingleton<SqliteHabits>();

        _ = configuration.Read(DatabaseOptions.Section, nameof(DatabaseOptions.Provider), DatabaseProvider.Sqlite) switch
        {
            DatabaseProvider.SqlServer => services.AddDbContextPool<PortalDb, SqlServerPortalDb>((provider, db) =>
                Common(provider, db).UseSqlServer(ConnectionString(provider), SqlServerPortalDb.Configure)),
            DatabaseProvider.PostgreSql => services.AddDbContextPool<PortalDb, PostgreSqlPortalDb>((provider, db) =>
                Common(provider, db).UseNpgsql(ConnectionString(provider))),
            _ => services.AddDbContextPool<PortalDb, SqlitePortalDb>((provider, db) =>
                Common(provider, db).AddInterceptors(provider.GetRequiredService<SqliteHabits>()).UseSqlite(ConnectionString(provider))),
        };

        services.AddScoped<IPeopleDb>(provider => provider.GetRequiredService<PortalDb>());
        services.AddScoped<ITicketsDb>(provider => provider.GetRequiredService<PortalDb>());
        services.AddScoped<IWritingDb>(provider => provider.GetRequiredService<PortalDb>());
        services.AddScoped<IInsightsDb>(provider => provider.GetRequiredService<PortalDb>());
        services.AddScoped<IAccessDb>(provider => provider.GetRequiredService<PortalDb>());
        services.AddDataProtection().SetApplicationName("Portal").PersistKeysToDbContext<PortalDb>();
        return services;
    }

    private static DbContextOptionsBuilder Common(IServiceProvider provider, DbContextOptionsBuilder db) =>
        db.AddInterceptors(provider.GetRequiredService<AfterSave>());

    private static string ConnectionString(IServiceProvider provider)
    {
        var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        return database.ConnectionString.Length > 0
            ? database.ConnectionString
            : $"Data Source={provider.GetRequiredService<DataFolder>().File("portal.db")}";
    }
}
