using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Web.Persistence.SqlServer;

/// <summary>The portal on SQL Server 2019 or later, and Azure SQL.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options)
{
    // SQL Server 2019 speech: later levels would use the json type, which 2019 and 2022 don't have.
    internal static void Configure(SqlServerDbContextOptionsBuilder sqlServer) => sqlServer.UseCompatibilityLevel(150);

    internal sealed class Design : IDesignTimeDbContextFactory<SqlServerPortalDb>
    {
        public SqlServerPortalDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design", Configure).Options);
    }
}
