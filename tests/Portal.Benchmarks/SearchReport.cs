using System.Diagnostics;
using System.Globalization;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>All sizes and kinds in one run: half the queries stayed under p50, all but one in a hundred under p99. CPU a query is what a busy machine does not change.</summary>
internal static class SearchReport
{
    private const int Warm = 100;
    private const int Measured = 300;
    private static readonly string[] Kinds = ["one word", "two words", "question", "rare word", "misspelt", "mail", "hostile"];

    public static void Print(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            using var built = new BuiltIndex(size);
            Say($"{size} tutorials: built in {built.Tutorials.Took.TotalSeconds:F1} s ({built.Tutorials.Cpu.TotalSeconds:F1} s of CPU); {size * BuiltIndex.QuestionsPerTutorial} questions in {built.Questions.Took.TotalSeconds:F1} s ({built.Questions.Cpu.TotalSeconds:F1} s of CPU), {built.BytesOnDisk / 1e6:F0} MB on disk");
            foreach (var kind in Kinds)
                Say(Line("search, " + kind, new FrenchTexts().Queries(kind, Warm + Measured), query => built.Index.Search(new SearchRequest(query))));
            Say(Line("suggestion", new FrenchTexts().Queries("typing", Warm + Measured), text => built.Index.Suggest(text, 5, 3)));
            Say(Line("suggestion, misspelt", new FrenchTexts().Queries("misspelt", Warm + Measured), text => built.Index.Suggest(text, 5, 3)));
            GC.Collect();
            Say($"  memory: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB held, {Environment.WorkingSet / 1e6:F0} MB working set");
        }
    }

    private static FormattableString Line(string name, IReadOnlyList<string> queries, Action<string> ask)
    {
        foreach (var query in queries.Take(Warm))
            ask(query);

        var cpu = Environment.CpuUsage.TotalTime;
        var times = queries.Skip(Warm).Select(query => TimeOf(() => ask(query))).Order().ToList();
        var spent = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times.Count;
        var latency = Latency.Of(times);
        return $"  {name,-22} p50 {latency.P50,7:F2} ms  p99 {latency.P99,7:F2} ms  CPU {spent,6:F2} ms";
    }

    private static double TimeOf(Action ask)
    {
        var start = Stopwatch.GetTimestamp();
        ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
