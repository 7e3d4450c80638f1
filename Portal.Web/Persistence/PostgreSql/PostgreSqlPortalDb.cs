using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Portal.Web.Persistence.PostgreSql;

/// <summary>The portal on PostgreSQL 15 or later.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options)
{
    private const long MigrationLock = 7_202_611_240;
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);

    /// <summary>
    /// One node at a time. EF's own lock on this engine ends with each migration's transaction, after the list of those still
    /// to be applied was read: of two nodes that start together the second would apply the next one again.
    /// </summary>
    internal override async Task BringUpToDateAsync(CancellationToken cancel)
    {
        await CreateAsync(cancel);
        Database.SetCommandTimeout(LongestMigration);
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancel);
            await Database.MigrateAsync(cancel);
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancel);
        }
        finally
        {
            // After a failure the lock goes with the session's reset.
            await Database.CloseConnectionAsync();
        }
    }

    private async Task CreateAsync(CancellationToken cancel)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancel))
            return;

        try
        {
            await creator.CreateAsync(cancel);
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node came first: what was wanted is there.
        }
    }

    internal sealed class Design : IDesignTimeDbContextFactory<PostgreSqlPortalDb>
    {
        public PostgreSqlPortalDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlPortalDb>().UseNpgsql("Host=design").Options);
    }
}
