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
        if (!Directory.Exists(folder) || Missing(file) || Missing(resolved))
            return Task.FromResult(Refused($"{(Missing(file) ? file : Missing(resolved) ? resolved : folder)} is not there: check the name."));

        try
        {
            var relevance = Measure(folder, file, resolved);
            if (asked.Flags.Contains("--json"))
                Console.WriteLine(JsonSerializer.Serialize(ToJson(relevance), Readable));
            else
                Print(relevance);
            return Task.FromResult(0);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Refused(failure.Message));
        }
    }

    private static bool Missing(string? file) => file is not null && !File.Exists(file);

    private static int Refused(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }

    private static Relevance Measure(string folder, string queries, string? resolved)
    {
        var articles = Findable.Of(PlainFolder.Read(folder));
        var names = new ArticleNames(articles);
        var earlier = resolved is null ? [] : Read(resolved);
        if (earlier.Count(question => !question.Wanted.Any(wanted => names.Find(wanted).Count > 0)) is > 0 and var lost)
            Console.Error.WriteLine($"{resolved}: {lost} of {earlier.Count} questions name no article and teach nothing.");

        using var index = HelpIndex.OpenForOneself(Path.Combine(folder, "synonymes.txt"));
        foreach (var (id, wordings) in names.Lessons(earlier))
            index.Teach(id, wordings);
        index.Keep(articles);
        index.Publish(0);
        return Relevance.Of(index, articles, Read(queries));
    }

    private static IReadOnlyList<LabelledQuery> Read(string file)
    {
        var lines = AnyText.ReadLines(file);
        var queries = LabelledQuery.Parse(lines);
        if (lines.Count(line => !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith('#')) - queries.Count is > 0 and var passedOver)
            Console.Error.WriteLine($"{file}: lines passed over, since they are not « query TAB title »: {passedOver}.");
        return queries;
    }

    private static void Print(Relevance relevance)
    {
        Console.WriteLine(relevance.All);
        foreach (var kind in relevance.Kinds)
            Console.WriteLine($"  {kind.Kind}: {kind}");
        Console.WriteLine(FormattableString.Invariant($"latency, warm: p50 {relevance.Latency.P50:F2} ms, p95 {relevance.Latency.P95:F2} ms, p99 {relevance.Latency.P99:F2} ms"));
        if (relevance.Unknown.Count > 0)
            Console.WriteLine($"{relevance.Unknown.Count} wanted names are no article's:");
        foreach (var unknown in relevance.Unknown)
            Console.WriteLine($"  {unknown}");
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
