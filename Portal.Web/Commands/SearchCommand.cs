using Portal.KnowledgeBase.Search;

namespace Portal.Web.Commands;

/// <summary>Searches the tutorials in an index of its own, so that it works beside a running portal.</summary>
internal static class SearchCommand
{
    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var words = string.Join(' ', arguments.Skip(1).Where(argument => argument != "--explain"));
        using var library = Tutorials.Open(services);
        using var index = HelpIndex.OpenForOneself(Path.Combine(library.Folder, "synonymes.txt"));
        index.Keep(library.ToFind);
        index.Publish(0);
        Print(index.Search(new SearchRequest(words) { Explain = arguments.Contains("--explain") }));
        return Task.FromResult(0);
    }

    private static void Print(SearchAnswer answer)
    {
        if (answer.Corrected is { } corrected)
            Console.WriteLine($"Résultats pour « {corrected} »");
        if (answer.Hits.Count == 0)
            Console.WriteLine("Rien ne correspond.");
        foreach (var (hit, rank) in answer.Hits.Select((hit, place) => (hit, place + 1)))
        {
            Console.WriteLine($"{rank,2}. {hit.PlainTitle}  ({hit.Slug}, {hit.Score:0.00})");
            if (hit.Why is { } why)
                Console.WriteLine(why);
        }
    }
}
