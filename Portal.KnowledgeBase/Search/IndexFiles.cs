using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>One index on disk, and how far it had come when it was last committed.</summary>
internal sealed class IndexFiles : IDisposable
{
    /// <summary>Raise it whenever fields or analysis change: an index of another schema is made again.</summary>
    internal const int Schema = 10;

    /// <summary>The oldest schema that still answers while the new index is made; raise it with <see cref="Schema"/> when what is stored or how hits are grouped changes.</summary>
    internal const int OldestReadable = 9;

    internal const string SchemaKey = "schema";
    private const string PositionKey = "position";
    private const string WholeKey = "whole";

    private readonly NIOFSDirectory _directory;
    private readonly int _schema = Schema;

    private IndexFiles(string folder, bool keep)
    {
        Folder = folder;
        _directory = new NIOFSDirectory(folder);
        try
        {
            if (keep)
                (_schema, Position, IsWhole) = CheckSound();
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

    public string Folder { get; }

    public IndexWriter Writer { get; }

    public long Position { get; private set; }

    public bool IsOfToday => _schema == Schema;

    /// <summary>It has once been level with all it copies; before that an older one answers better.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Null when it is damaged, was never committed, or is too old to answer.</summary>
    public static IndexFiles? TryOpen(string folder)
    {
        try
        {
            return new IndexFiles(folder, keep: true);
        }
        catch (Exception damage) when (damage is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
        {
            // Whatever broken bytes made Lucene say; another process at work is not damage.
            return null;
        }
    }

    public static IndexFiles Create(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        return new IndexFiles(folder, keep: false);
    }

    public void Commit(long position, bool whole)
    {
        Writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SchemaKey] = _schema.ToString(CultureInfo.InvariantCulture),
            [PositionKey] = position.ToString(CultureInfo.InvariantCulture),
            [WholeKey] = whole ? "yes" : "no",
        });
        Writer.Commit();
        (Position, IsWhole) = (position, whole);
    }

    public void Dispose()
    {
        // What was not published is not kept: the change feed brings it again.
        Writer.Rollback();
        _directory.Dispose();
    }

    private (int Schema, long Position, bool Whole) CheckSound()
    {
        using var reader = DirectoryReader.Open(_directory);
        var data = reader.IndexCommit.UserData;
        var schema = int.Parse(data[SchemaKey], CultureInfo.InvariantCulture);
        if (schema is < OldestReadable or > Schema)
            throw new InvalidDataException("The index was made by another version.");

        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return (schema, long.Parse(data[PositionKey], CultureInfo.InvariantCulture), data[WholeKey] == "yes");
    }
}
