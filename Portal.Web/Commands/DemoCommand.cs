using Portal.KnowledgeBase.Articles;
using Portal.Web.Demo;
using Portal.Web.Setup;

namespace Portal.Web.Commands;

internal static class DemoCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        services.GetRequiredService<DataFolder>().Prepare();
        await services.MigrateAsync(cancel);
        services.GetRequiredService<ArticleLibrary>().Open();
        await using var scope = services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<LoadDemo>().RunIfEmptyAsync(cancel);
        Console.WriteLine(loaded ? "The demonstration is loaded." : "This portal holds people already: nothing was changed.");
        return loaded ? 0 : 1;
    }
}
