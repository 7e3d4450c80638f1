using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>The index on disk. One that is damaged or of another schema is thrown away: it is a copy, and is made again from what it copied.</summary>
internal sealed class IndexFiles : IDisposable
{
    /// <summary>Raise it whenever fields or analysis change.</summary>
    private const string Schema = "6";
    private const string SchemaKey = "schema";
    private const string PositionKey = "position";

    private readonly NIOFSDirectory _directory;

    private IndexFiles(string folder, bool keep)
    {
        _directory = new NIOFSDirectory(folder);
        try
        {
            Position = keep ? CheckSound() : 0;
            Writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, FrenchAnalysis.Stemmed)
            {
                OpenMode = keep ? OpenMode.APPEND : OpenMode.CREATE,
                RAMBufferSizeMB = 48,
            });
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    public IndexWriter Writer { get; }

    public long Position { get; private set; }

    public static IndexFiles Open(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        try
        {
            return new IndexFiles(folder, keep: true);
        }
        catch (Exception damage) when (damage is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
        {
            // Whatever broken bytes made Lucene say; another process at work is not damage, and its files stay.
            Clear(folder);
            return new IndexFiles(folder, keep: false);
        }
    }

    public void Commit(long position)
    {
        Writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SchemaKey] = Schema,
            [PositionKey] = position.ToString(CultureInfo.InvariantCulture),
        });
        Writer.Commit();
        Position = position;
    }

    public void Dispose()
    {
        // What was not published is not kept: the change feed brings it again.
        Writer.Rollback();
        _directory.Dispose();
    }

    private long CheckSound()
    {
        using var reader = DirectoryReader.Open(_directory);
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue(SchemaKey, out var schema) || schema != Schema)
            throw new InvalidDataException("The index was made by another version.");

        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return long.Parse(data[PositionKey], CultureInfo.InvariantCulture);
    }

    // Only what Lucene names so: a folder configured by mistake keeps its other files.
    private static void Clear(string folder)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) is ['_', ..] || Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal)))
            File.Delete(file);
    }
}
