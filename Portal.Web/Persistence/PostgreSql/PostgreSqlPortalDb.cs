using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Web.Persistence.PostgreSql;

/// <summary>The portal on PostgreSQL 15 or later.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options)
{
    internal sealed class Design : IDesignTimeDbContextFactory<PostgreSqlPortalDb>
    {
        public PostgreSqlPortalDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlPortalDb>().UseNpgsql("Host=design").Options);
    }
}
