using BenchmarkDotNet.Attributes;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>Query by kind, suggestion and index build; misspelt compares with "two words", from which it is made.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks : IDisposable
{
    private const int Several = 64;

    private IReadOnlyList<string> _queries = [];
    private BuiltIndex? _built;
    private int _next;

    [Params(1_000, 20_000, 200_000)]
    public int Documents { get; set; }

    [Params("one word", "two words", "question", "rare word", "misspelt", "mail", "hostile")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Build()
    {
        _built = new BuiltIndex(Documents);
        _queries = new FrenchTexts().Queries(Kind, Several);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _built?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public SearchAnswer Search() => _built!.Index.Search(new SearchRequest(_queries[_next++ % Several]));

    [Benchmark]
    public IReadOnlyList<SearchHit> Suggest() => _built!.Index.Suggest(_queries[_next++ % Several], 5, 3);
}

[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class IndexBenchmarks
{
    [Params(1_000, 20_000)]
    public int Documents { get; set; }

    [Benchmark]
    public void BuildIndex()
    {
        using var built = new BuiltIndex(Documents);
    }
}
