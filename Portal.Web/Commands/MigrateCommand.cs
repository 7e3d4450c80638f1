using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Web.Persistence;
using Portal.Web.Setup;

namespace Portal.Web.Commands;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments.Contains("--script"))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();

            // EF knows no script for SQLite that may run twice; there the start migrates by itself.
            var options = db.Database.IsSqlite() ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;
            Console.Write(db.GetService<IMigrator>().GenerateScript(options: options));
            return 0;
        }

        services.GetRequiredService<DataFolder>().Prepare();
        await services.MigrateAsync(cancel);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
