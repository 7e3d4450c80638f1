using System.Security.Cryptography;

namespace Portal.KnowledgeBase.Articles;

/// <summary>A picture that an editor pasted, dropped or picked. Its name is its content's: what is kept once is never written over.</summary>
internal static class NewPicture
{
    public const int MostBytes = 5_000_000;
    private const int MostPixels = 40_000_000;
    private const int LongestName = 60;

    public static PictureOutcome Keep(string folder, string theme, string name, byte[] content)
    {
        if (content.Length > MostBytes)
            return new PictureOutcome.TooLarge(MostBytes);

        using var stream = new MemoryStream(content, writable: false);
        if (PictureReader.Read(stream) is not { } seen)
            return new PictureOutcome.NoPicture(IsDrawing: IsDrawing(name, content));
        if ((long)seen.Size.Width * seen.Size.Height > MostPixels)
            return new PictureOutcome.TooLarge(MostBytes);
        if (seen.TellsWhere)
            return new PictureOutcome.TellsWhere();

        var path = $"{theme}/images/{NameOf(name)}-{Convert.ToHexStringLower(SHA256.HashData(content))[..10]}{seen.Extension}";
        var file = Path.Combine(folder, path);
        if (new DirectoryInfo(Path.GetDirectoryName(file)!).LinkTarget is not null || new FileInfo(file).LinkTarget is not null)
            return new PictureOutcome.NoPlace();
        if (!File.Exists(file))
            ArticleStore.Write(file, content);
        return new PictureOutcome.Kept(path, seen.Size);
    }

    private static string NameOf(string name)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(name)).ToString();
        return (slug.Length > LongestName ? slug[..LongestName] : slug).Trim('-');
    }

    private static bool IsDrawing(string name, byte[] content) =>
        name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || content.AsSpan(0, Math.Min(content.Length, 1000)).IndexOf("<svg"u8) >= 0;
}

/// <summary>What became of a picture that an editor sent.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome() { }

    /// <param name="Path">In the articles folder.</param>
    public sealed record Kept(string Path, PictureSize Size) : PictureOutcome;

    /// <summary>No PNG, JPEG, GIF or WebP by its content, whatever its name says.</summary>
    /// <param name="IsDrawing">An SVG, which may hold a program: only those that stand in the folder are shown.</param>
    public sealed record NoPicture(bool IsDrawing) : PictureOutcome;

    public sealed record TooLarge(int MostBytes) : PictureOutcome;

    /// <summary>A photograph that says where it was taken.</summary>
    public sealed record TellsWhere : PictureOutcome;

    /// <summary>The article's own name is none yet.</summary>
    public sealed record NoPlace : PictureOutcome;
}
