using Portal.Tickets.Tickets.Attachments;

namespace Portal.Web.Files;

/// <summary>Attachments as files of the data folder, in subfolders so that none gets too full; several nodes share it by sharing the folder.</summary>
internal sealed class FileAttachmentStore(string root) : IAttachmentStore
{
    public async Task KeepAsync(string storedName, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var path = PathOf(storedName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // Below the root, so it has a parent.

        // Whole or not at all: a node that dies in between leaves a name nobody asks for.
        var unfinished = $"{path}.part";
        await File.WriteAllBytesAsync(unfinished, content, cancel);
        File.Move(unfinished, path, overwrite: true);
    }

    public Stream? Open(string storedName)
    {
        var path = PathOf(storedName);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 16_384, useAsync: true) : null;
    }

    public void Remove(string storedName) => File.Delete(PathOf(storedName));

    public IEnumerable<string> KeptBefore(DateTimeOffset moment) => !Directory.Exists(root) ? [] :
        new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.LastWriteTimeUtc < moment.UtcDateTime).Select(file => file.Name);

    private string PathOf(string storedName) => storedName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') && storedName.Length > 2
        ? Path.Combine(root, storedName[..2], storedName)
        : throw new ArgumentException("Only names this portal made up are stored.", nameof(storedName));
}
