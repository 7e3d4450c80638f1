namespace Portal.KnowledgeBase.Articles;

/// <summary>The pictures beside the articles, as they were last looked at. Only those that changed are looked at again.</summary>
internal sealed class FolderPictures
{
    private readonly Dictionary<string, (FileStamp Stamp, PictureSize? Size)> _known = new(StringComparer.Ordinal);

    /// <summary>By path in the folder; the size is null where it could not be read. Another object after each change.</summary>
    public IReadOnlyDictionary<string, PictureSize?> Sizes { get; private set; } = new Dictionary<string, PictureSize?>(StringComparer.Ordinal);

    public void Refresh(IReadOnlyList<(string Path, FileInfo File)> pictures)
    {
        var changed = false;
        foreach (var gone in _known.Keys.Except(pictures.Select(picture => picture.Path), StringComparer.Ordinal).ToList())
            changed |= _known.Remove(gone);

        foreach (var (path, file) in pictures)
        {
            var stamp = FileStamp.Of(file);
            if (_known.TryGetValue(path, out var known) && known.Stamp == stamp)
                continue;

            _known[path] = (stamp, SizeOf(file));
            changed = true;
        }

        if (changed)
            Sizes = _known.ToDictionary(known => known.Key, known => known.Value.Size, StringComparer.Ordinal);
    }

    private static PictureSize? SizeOf(FileInfo file)
    {
        try
        {
            using var content = file.OpenRead();
            return file.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase) ? DrawingSize.Of(content) : PictureReader.Read(content)?.Size;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Shown all the same: only the page does not know its size beforehand.
            return null;
        }
    }
}
