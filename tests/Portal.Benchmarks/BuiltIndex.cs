using System.Diagnostics;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>An index over so many made-up tutorials and five times as many public questions, gone with its folder.</summary>
internal sealed class BuiltIndex : IDisposable
{
    public const int QuestionsPerTutorial = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;

    public BuiltIndex(int tutorials)
    {
        Index = HelpIndex.Open(_folder, Path.Combine(_folder, "synonymes.txt"));
        var texts = new FrenchTexts();
        IReadOnlyList<Article> articles = [.. Enumerable.Range(0, tutorials).Select(texts.Article)];
        Tutorials = Taken(() =>
        {
            Index.Keep(articles);
            Index.Publish(1);
        });
        Questions = Taken(() =>
        {
            foreach (var some in Enumerable.Range(0, tutorials * QuestionsPerTutorial).Select(texts.Question).Chunk(10_000))
                Parallel.ForEach(some, Index.Put);
            Index.Publish(2);
        });
    }

    public HelpIndex Index { get; }

    public (TimeSpan Took, TimeSpan Cpu) Tutorials { get; }

    /// <summary>With the writing of the made-up texts.</summary>
    public (TimeSpan Took, TimeSpan Cpu) Questions { get; }

    public long BytesOnDisk => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static (TimeSpan Took, TimeSpan Cpu) Taken(Action build)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        build();
        return (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
    }
}
