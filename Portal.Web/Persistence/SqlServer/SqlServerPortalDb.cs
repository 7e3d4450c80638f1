using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Web.Persistence.SqlServer;

/// <summary>The portal on SQL Server 2019 or later, and Azure SQL.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options)
{
    // SQL Server 2019 speech: later levels would use the json type, which 2019 and 2022 don't have.
    internal static void Configure(SqlServerDbContextOptionsBuilder sqlServer) => sqlServer.UseCompatibilityLevel(150);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // A clustered key holds 900 bytes at most; a credential's id may have 1,023.
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }

    internal sealed class Design : IDesignTimeDbContextFactory<SqlServerPortalDb>
    {
        public SqlServerPortalDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design", Configure).Options);
    }
}
