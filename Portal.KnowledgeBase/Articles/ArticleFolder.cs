using System.Text;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The files as they were last read. Only files that changed are read again; what a broken file last said well is kept.</summary>
internal sealed class ArticleFolder(string folder)
{
    private const long LargestFile = 2_000_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly FolderPictures _pictures = new();

    public ThemeList Themes { get; private set; } = ThemeList.Missing;

    public IReadOnlyList<ArticleFault> FolderFaults { get; private set; } = [];

    public IReadOnlyDictionary<string, PictureSize?> Pictures => _pictures.Sizes;

    /// <summary>By path, so that the first of two rivals is always the same one.</summary>
    public IReadOnlyList<ArticleReading> Readings =>
        [.. _known.OrderBy(known => known.Key, StringComparer.Ordinal).Select(known => known.Value.Reading)];

    /// <param name="touched">Files that were certainly written, whatever their date says; paths inside the folder.</param>
    public void Refresh(IReadOnlySet<string> touched)
    {
        var files = FolderWalk.Of(folder);
        FolderFaults = files.Faults;
        Themes = ReadThemes();
        _pictures.Refresh(files.Pictures);
        foreach (var gone in _known.Keys.Except(files.Articles.Select(file => file.Path), StringComparer.Ordinal).ToList())
            _known.Remove(gone);

        foreach (var (path, info) in files.Articles)
        {
            var stamp = FileStamp.Of(info);
            if (!_known.TryGetValue(path, out var known) || known.Stamp != stamp || touched.Contains(path))
                known = _known[path] = Read(path, info, stamp, known?.Reading);

            if (known.Reading.Article is { } article && article.Theme != Themes.TitleOf(article.ThemeFolder))
                _known[path] = known with { Reading = known.Reading with { Article = article with { Theme = Themes.TitleOf(article.ThemeFolder) } } };
        }
    }

    private static Known Read(string path, FileInfo info, FileStamp stamp, ArticleReading? before)
    {
        try
        {
            if (info.Length > LargestFile)
                return Unreadable("Le fichier dépasse deux mégaoctets : coupez-le en plusieurs tutoriels.");

            var text = StrictUtf8.GetString(File.ReadAllBytes(info.FullName)).TrimStart('\uFEFF');
            var reading = ArticleReader.Read(path, text, DateOnly.FromDateTime(info.LastWriteTimeUtc));
            return new Known(stamp, reading.Article is null && before is not null
                ? before with { Faults = reading.Faults }
                : reading);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable("Le fichier n’est pas en UTF-8 : enregistrez-le dans cet encodage.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Perhaps still being written: no stamp, so that the next look tries again.
            return Unreadable("Le fichier est illisible : vérifiez ses droits d’accès.") with { Stamp = default };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One text that the parsers were never tried on must not take the others down.
            return Unreadable($"Le fichier n’a pas pu être compris ({failure.GetType().Name}) : simplifiez ce que vous venez d’y écrire.");
        }

        Known Unreadable(string message)
        {
            var faults = new[] { new ArticleFault(path, 1, message) };
            return new Known(stamp, before is null
                ? new ArticleReading(path, Article: null, Rendering.Outline.Empty, faults)
                : before with { Faults = faults });
        }
    }

    private ThemeList ReadThemes()
    {
        try
        {
            var path = Path.Combine(folder, ThemeList.FileName);
            return File.Exists(path) ? ThemeList.Parse(File.ReadAllText(path)) : ThemeList.Missing;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Themes;
        }
    }

    private sealed record Known(FileStamp Stamp, ArticleReading Reading);
}
