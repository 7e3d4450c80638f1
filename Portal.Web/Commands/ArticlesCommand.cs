using Portal.KnowledgeBase.Articles;

namespace Portal.Web.Commands;

internal static class ArticlesCommand
{
    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [_, "check", ..])
        {
            Console.Error.WriteLine("articles check [DIR]");
            return Task.FromResult(2);
        }

        using var named = arguments.Count > 2 ? new ArticleLibrary(arguments[2]) : null;
        var library = named ?? services.GetRequiredService<ArticleLibrary>();
        library.Open();
        foreach (var fault in library.Faults)
            Console.WriteLine(fault);
        Console.WriteLine($"{library.All.Count} articles, {library.Faults.Count} faults");
        return Task.FromResult(library.Faults.Count == 0 ? 0 : 1);
    }
}
