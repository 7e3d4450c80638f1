using System.Globalization;

namespace Portal.KnowledgeBase.Search;

/// <summary>
/// The folder of a node's index, with a numbered folder for each copy: usually one; two while a new one is made beside the old one, which answers
/// until then. Held by one process at a time.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly string _path;
    private readonly FileStream _held;

    /// <exception cref="IOException">Another process holds it.</exception>
    public IndexFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        // Let go by the system when the process dies, however it dies.
        _held = new FileStream(Path.Combine(path, "held"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The copy that answers and, unless that one is of today's schema and whole, the one being made.</summary>
    public (IndexFiles Served, IndexFiles? Beside) Open()
    {
        var sound = Numbers().OrderDescending().Select(number => IndexFiles.TryOpen(FolderOf(number))).OfType<IndexFiles>().ToList();
        var made = sound.Find(files => files is { IsOfToday: true, IsWhole: true }) ?? sound.Find(files => files.IsOfToday);
        var served = made is { IsWhole: true } ? made : sound.Find(files => files.IsWhole) ?? sound.Find(files => files != made) ?? made;
        foreach (var useless in sound.Where(files => files != made && files != served))
            useless.Dispose();
        foreach (var number in Numbers().Where(number => FolderOf(number) is var folder && folder != made?.Folder && folder != served?.Folder))
            Delete(FolderOf(number));
        DeleteFilesOfFormerTimes();

        made ??= IndexFiles.Create(FolderOf(Numbers().Append(0).Max() + 1));
        served ??= made;
        return (served, served == made ? null : made);
    }

    public static void Drop(IndexFiles files)
    {
        files.Dispose();
        Delete(files.Folder);
    }

    public void Dispose() => _held.Dispose();

    private string FolderOf(int number) => Path.Combine(_path, number.ToString(CultureInfo.InvariantCulture));

    private List<int> Numbers() => [.. Directory.EnumerateDirectories(_path)
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(number => number > 0)];

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Somebody still reads there, or it isn't ours to delete: the next start tries again, and a copy without a whole commit is never served.
        }
    }

    // An index once lay here itself. Only what Lucene names so: a folder configured by mistake keeps its other files.
    private void DeleteFilesOfFormerTimes()
    {
        foreach (var file in Directory.EnumerateFiles(_path).Where(file => Path.GetFileName(file) is ['_', ..] || Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal)))
            File.Delete(file);
    }
}
