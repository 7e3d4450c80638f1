namespace Portal.KnowledgeBase.Articles;

/// <summary>What tells, without opening a file, that it is still the one that was read.</summary>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    public static FileStamp Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
}
