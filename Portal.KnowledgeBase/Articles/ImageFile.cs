namespace Portal.KnowledgeBase.Articles;

/// <summary>A picture of the articles folder asked for by address. The address comes from anybody: it may name pictures inside, and nothing else.</summary>
internal static class ImageFile
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg" };

    public static bool IsPicture(string name) => Kinds.Contains(Path.GetExtension(name));

    public static string? In(string folder, string path)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part.Length == 0 || part[0] == '.' || part.AsSpan().ContainsAny('\\', ':', '\0')) || !IsPicture(path))
            return null;

        // A link on the way could lead out of the folder.
        var at = folder;
        foreach (var part in parts[..^1])
        {
            at = Path.Combine(at, part);
            if (new DirectoryInfo(at) is { LinkTarget: not null } or { Exists: false })
                return null;
        }

        var file = new FileInfo(Path.Combine(at, parts[^1]));
        return file is { Exists: true, LinkTarget: null } ? file.FullName : null;
    }
}
