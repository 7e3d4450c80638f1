using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>An index over so many made-up tutorials, gone with its folder.</summary>
internal sealed class BuiltIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-bench-").FullName;

    public BuiltIndex(int documents)
    {
        var texts = new FrenchTexts();
        Index = HelpIndex.Open(_folder, Path.Combine(_folder, "synonymes.txt"));
        Index.Keep([.. Enumerable.Range(0, documents).Select(texts.Article)]);
        Index.Publish(1);
    }

    public HelpIndex Index { get; }

    public long BytesOnDisk => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
