using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Web.Demo;
using Portal.Web.Identity;
using Portal.Web.Persistence;

namespace Portal.Web.Setup;

/// <summary>What happens between the command and the first page.</summary>
internal static class Start
{
    private const int SoonIndexed = 2_000;

    /// <exception cref="StartException">Something the operator can mend.</exception>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancel)
    {
        var services = app.Services;
        services.ValidateSettings();
        services.GetRequiredService<DataFolder>().Prepare();
        await services.MigrateAsync(cancel);

        var library = services.GetRequiredService<ArticleLibrary>();
        library.Open();
        services.KeepIndexLevel(library);

        await using var scope = services.CreateAsyncScope();
        if (app.Environment.IsDevelopment())
            await scope.ServiceProvider.GetRequiredService<LoadDemo>().RunIfEmptyAsync(cancel);
        if (!await scope.ServiceProvider.GetRequiredService<MakeFirstAdministrator>().ExistsAsync(cancel))
            services.GetRequiredService<SetupCode>().Issue();
    }

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<PortalDb>().BringUpToDateAsync(cancel);
        }
        catch (SqliteException failure)
        {
            var file = services.GetRequiredService<DataFolder>().File("portal.db");
            throw new StartException($"The database {file} can't be used ({failure.Message}). {Advice(failure.SqliteErrorCode)}", failure);
        }
        catch (System.Data.Common.DbException failure)
        {
            throw new StartException($"The database of Database:ConnectionString can't be used: {failure.Message}", failure);
        }
    }

    /// <summary>Where the portal is and how to get in, once it listens.</summary>
    public static void SayWhereItIs(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"Portal: {address}");
            if (app.Environment.IsDevelopment())
                Console.WriteLine($"  sign in as anybody of the demo: {address}/dev/connexion\n  read the mails it sends: {address}/dev/courrier");
        }

        if (app.Services.GetRequiredService<SetupCode>() is { IsOpen: true } setup)
            Console.WriteLine($"  no administrator yet: open /demarrage with the code {setup.Issue()}");
    });

    private static void ValidateSettings(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (InvalidOperationException failure)
        {
            // The binder's word for a value of the wrong kind; names its key.
            throw new StartException(failure.Message, failure);
        }
    }

    private static void KeepIndexLevel(this IServiceProvider services, ArticleLibrary library)
    {
        var index = services.GetRequiredService<HelpIndex>();
        // A great many for an index that holds none yet: the pages don't wait for them, the service brings them.
        if (index.Served.IsWhole || library.All.Count <= SoonIndexed)
        {
            index.Served.Keep(library.ToFind);
            index.Publish(index.Position);
        }
    }

    private static string Advice(int sqliteErrorCode) => sqliteErrorCode switch
    {
        5 or 6 => "Another program holds it locked: stop that one first.",
        8 or 14 => "Make the file and its folder writable for this user, or name another folder in Portal:DataFolder.",
        11 or 26 => "The file is damaged: put a backup in its place.",
        _ => "",
    };
}
