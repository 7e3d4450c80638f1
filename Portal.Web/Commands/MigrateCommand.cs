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
            var migrator = scope.ServiceProvider.GetRequiredService<PortalDb>().GetService<IMigrator>();
            Console.Write(migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Default));
            return 0;
        }

        services.GetRequiredService<DataFolder>().Prepare();
        await services.MigrateAsync(cancel);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
