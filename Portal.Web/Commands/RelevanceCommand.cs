using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.Web.Commands;

/// <summary>Measures the search on any folder of Markdown and any list of queries, in an index of its own.</summary>
internal static class RelevanceCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var asked = Options.Parse([.. arguments.Skip(1)], "--articles", "--resolved");
        if (asked is not { Rest: [var file] } || asked.Flags.Any(flag => flag != "--json"))
        {
            Console.Error.WriteLine("relevance FILE [--articles DIR] [--resolved FILE] [--json]");
            return Task.FromResult(2);
        }

        var folder = asked.Values.GetValueOrDefault("--articles") ?? Tutorials.Folder(services);
        var resolved = asked.Values.GetValueOrDefault("--resolved");
        if (!Directory.Exists(folder) || !File.Exists(file) || (resolved is not null && !File.Exists(resolved)))
        {
            Console.Error.WriteLine("The queries, the articles or the resolved questions are not there: check the names.");
            return Task.FromResult(2);
        }

        var relevance = Measure(folder, file, resolved);
        if (asked.Flags.Contains("--json"))
            Console.WriteLine(JsonSerializer.Serialize(ToJson(relevance), Readable));
        else
            Print(relevance);
        return Task.FromResult(0);
    }

    private static Relevance Measure(string folder, string queries, string? resolved)
    {
        // As the portal searches: each article in the language of the shelves.
        var articles = PlainFolder.Read(folder).Where(article => article.Language == Article.HomeLanguage).ToList();
        using var index = HelpIndex.OpenForOneself(Path.Combine(folder, "synonymes.txt"));
        foreach (var (id, wordings) in new ArticleNames(articles).Lessons(resolved is null ? [] : File.ReadLines(resolved)))
            index.Teach(id, wordings);
        index.Keep(articles);
        index.Publish(0);
        return Relevance.Of(index, articles, LabelledQuery.Parse(File.ReadLines(queries)));
    }

    private static void Print(Relevance relevance)
    {
        Console.WriteLine(relevance.All);
        foreach (var kind in relevance.Kinds)
            Console.WriteLine($"  {kind.Kind}: {kind}");
        Console.WriteLine(FormattableString.Invariant($"latency, warm: p50 {relevance.Latency.P50:F2} ms, p95 {relevance.Latency.P95:F2} ms, p99 {relevance.Latency.P99:F2} ms"));
        foreach (var unknown in relevance.Unknown)
            Console.WriteLine($"no article is called: {unknown}");
        foreach (var miss in relevance.Misses)
            Console.WriteLine($"{(miss.Rank == 0 ? "-" : miss.Rank)}\t{miss.Query.Text}\t{string.Join(" | ", miss.Query.Wanted)}\tinstead: {string.Join(" | ", miss.Instead)}");
    }

    private static Dictionary<string, object> ToJson(Relevance relevance) => new(Figures(relevance.All), StringComparer.Ordinal)
    {
        ["kinds"] = relevance.Kinds.ToDictionary(kind => kind.Kind, Figures, StringComparer.Ordinal),
        ["latency"] = new { p50 = relevance.Latency.P50, p95 = relevance.Latency.P95, p99 = relevance.Latency.P99 },
        ["unknown"] = relevance.Unknown,
        ["misses"] = relevance.Misses.Select(miss => new { query = miss.Query.Text, kind = miss.Query.Kind, wanted = miss.Query.Wanted, rank = miss.Rank, instead = miss.Instead }),
    };

    private static Dictionary<string, object> Figures(RelevanceFigures figures) => new(StringComparer.Ordinal)
    {
        ["queries"] = figures.Queries,
        ["hit@1"] = figures.HitAt1,
        ["hit@3"] = figures.HitAt3,
        ["hit@5"] = figures.HitAt5,
        ["mrr"] = figures.MeanReciprocalRank,
    };
}
