using System.Globalization;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Demo;
using Portal.Web.Setup;

namespace Portal.Web.Commands;

internal static class BenchDataCommand
{
    private const int Most = 5_000_000;
    private const int SayEach = 25_000;

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [_, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var tickets) || tickets is 0 or > Most)
        {
            Console.Error.WriteLine($"How many tickets? Portal.Web bench-data N, with N from 1 to {Most}. Nothing was written.");
            return 2;
        }

        services.GetRequiredService<DataFolder>().Prepare();
        await services.MigrateAsync(cancel);
        services.GetRequiredService<ArticleLibrary>().Open();
        await using var scope = services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<LoadBenchData>().RunIfEmptyAsync(tickets, done => Say(done, tickets), cancel);
        Console.WriteLine(loaded
            ? $"{tickets} tickets are in."
            : "This portal holds people already: nothing was changed. Give another folder with Portal__DataFolder.");
        return loaded ? 0 : 1;
    }

    private static void Say(int done, int of)
    {
        if (done % SayEach == 0)
            Console.WriteLine($"{done} of {of}");
    }
}
