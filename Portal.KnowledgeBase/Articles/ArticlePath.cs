namespace Portal.KnowledgeBase.Articles;

/// <summary>A name that an editor sent, as a file of the folder. It may name articles inside, and nothing else.</summary>
internal static class ArticlePath
{
    public static string? In(string folder, string path)
    {
        if (path.Split('/') is not [_, ..] parts || parts.Length is < 2 or > 8 || !parts[^1].EndsWith(".md", StringComparison.Ordinal))
            return null;

        parts[^1] = parts[^1][..^".md".Length];
        if (parts.Any(part => Slug.TryParse(part) is null))
            return null;

        // A link on the way could lead out of the folder.
        var at = folder;
        foreach (var part in parts[..^1])
        {
            at = Path.Combine(at, part);
            if (new DirectoryInfo(at).LinkTarget is not null)
                return null;
        }

        var file = new FileInfo(Path.Combine(at, parts[^1] + ".md"));
        return file.LinkTarget is null ? file.FullName : null;
    }
}
