using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Web.Persistence;
using Portal.Web.Persistence.PostgreSql;
using Portal.Web.Persistence.Sqlite;
using Portal.Web.Persistence.SqlServer;

namespace Portal.SqlServer.Tests.Model;

/// <summary>The three contexts as the migration tool sees them: no server is asked anything.</summary>
internal static class Contexts
{
    public static PortalDb For(DatabaseProvider engine) => engine switch
    {
        DatabaseProvider.Sqlite => new SqlitePortalDb.Design().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlPortalDb.Design().CreateDbContext([]),
        _ => new SqlServerPortalDb.Design().CreateDbContext([]),
    };

    public static IRelationalModel Relational(this DbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
}
