using System.Text;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Writes the files of the articles folder for an editor, and has the library read what was written at once. A later save never overwrites one it has not seen.</summary>
/// <param name="versionsFolder">Where old states are kept while the articles lie in no git repository.</param>
public sealed class ArticleStore(ArticleLibrary library, string versionsFolder, TimeProvider clock)
{
    public const int MostPictureBytes = NewPicture.MostBytes;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lock _saving = new();
    private readonly IArticleHistory _history = GitHistory.For(library.Folder) ?? (IArticleHistory)new FileHistory(versionsFolder);

    /// <param name="id">Of an article that the library holds.</param>
    public ArticleText? Read(string id) => library.Find(id) is { } article ? ReadFile(article.File) : null;

    /// <param name="path">Inside the articles folder: <c>theme/slug.md</c>.</param>
    public ArticleText? ReadFile(string path) =>
        ArticlePath.In(library.Folder, path) is { } file && File.Exists(file) ? ArticleText.Of(path, File.ReadAllText(file)) : null;

    /// <param name="expectedVersion">What the editor read; null for a new file.</param>
    public SaveOutcome Save(string path, string text, string? expectedVersion, ArticleAuthor author)
    {
        if (ArticlePath.In(library.Folder, path) is not { } file)
            return new SaveOutcome.Faulty([new ArticleFault(path, 1, "Ce nom n’est pas celui d’un tutoriel : écrivez « theme/slug.md ».")]);
        if (!IsText(text))
            return new SaveOutcome.Faulty([new ArticleFault(path, 1, "Le texte contient des signes qui ne s’enregistrent pas : retirez-les.")]);

        // Links to what is not written yet are said, not refused: only a file that could not be served is.
        var reading = ArticleLibrary.TryReading(path, text);
        if (reading.Article is not { } article)
            return new SaveOutcome.Faulty(reading.Faults);
        if (Rival(article, path) is { } rival)
            return new SaveOutcome.Faulty([rival]);
        // A picture without words is nothing to whoever does not see it: a draft may wait for them, a reader may not.
        if (article.Status == ArticleStatus.Published && ArticleCheck.MuteImages(reading).ToList() is { Count: > 0 } mute)
            return new SaveOutcome.Faulty(mute);

        lock (_saving)
        {
            var before = ReadFile(path);
            if (before?.Version != expectedVersion)
                return new SaveOutcome.Conflict(before);
            if (before?.Text == text)
                return new SaveOutcome.Saved(before, article.Id);

            Write(file, text);
            _history.Keep(path, before?.Text, text, PicturesOf(reading), author, clock.GetUtcNow());
        }

        library.ReadAgain(path);
        return new SaveOutcome.Saved(ArticleText.Of(path, text), article.Id);
    }

    /// <summary>Keeps a picture beside this article. It is part of the history once a text that shows it is saved, and nobody but the team sees it before.</summary>
    /// <param name="name">What the file was called where it comes from, for a name that people recognise.</param>
    public PictureOutcome AddPicture(string articlePath, string name, byte[] content) =>
        ArticlePath.In(library.Folder, articlePath) is null ? new PictureOutcome.NoPlace() : NewPicture.Keep(library.Folder, articlePath.Split('/')[0], name, content);

    /// <summary>The text with another status in its header, the rest byte for byte.</summary>
    public static string WithStatus(string text, ArticleStatus status) => StatusLine.Set(text, status);

    /// <summary>Drafts, publishes or archives: one line of the header changes, the rest stays byte for byte.</summary>
    public SaveOutcome SetStatus(string path, ArticleStatus status, string expectedVersion, ArticleAuthor author) =>
        ReadFile(path) is not { } now ? new SaveOutcome.Conflict(Current: null)
        : now.Version != expectedVersion ? new SaveOutcome.Conflict(now)
        : Save(path, StatusLine.Set(now.Text, status), expectedVersion, author);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ArticleVersion> History(string path) => ArticlePath.In(library.Folder, path) is null ? [] : _history.Of(path);

    /// <summary>The text as it was; null when there is no such version of that file.</summary>
    public string? At(string path, string versionId) => ArticlePath.In(library.Folder, path) is null ? null : _history.At(path, versionId);

    /// <summary>Saves an old state as the newest one; nothing of the history is lost.</summary>
    public SaveOutcome Restore(string path, string versionId, string? expectedVersion, ArticleAuthor author) =>
        At(path, versionId) is { } text ? Save(path, text, expectedVersion, author)
        : new SaveOutcome.Faulty([new ArticleFault(path, 1, "Cette version n’existe pas ou plus.")]);

    /// <summary>Line by line, as an editor shows it.</summary>
    public static IReadOnlyList<LineDifference> Differences(string before, string after) => LineDifference.Between(before, after);

    private ArticleFault? Rival(Article article, string path)
    {
        if (library.Find(article.Id) is { } sameId && sameId.File != path)
            return new ArticleFault(path, 1, $"L’id « {article.Id} » est déjà celui de {sameId.File} : donnez-en un autre.");
        return library.All.FirstOrDefault(other => other.Slug == article.Slug && other.File != path) is { } sameSlug
            ? new ArticleFault(path, 1, $"Le slug « {article.Slug} » est déjà celui de {sameSlug.File} : donnez-en un autre.")
            : null;
    }

    private Dictionary<string, string> PicturesOf(ArticleReading reading)
    {
        var pictures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in reading.Outline.Images.Select(image => image.PathFrom(reading.File)).OfType<string>())
        {
            if (library.FindImage(path) is { } file)
                pictures[path] = file;
        }

        return pictures;
    }

    private static bool IsText(string text)
    {
        try
        {
            return Utf8.GetByteCount(text) <= 2_000_000 && !text.Contains('\0');
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // Whoever reads meanwhile sees the old file or the new one, never half of it. The name keeps the library from reading the other.
    internal static void Write(string file, string text) => Write(file, Utf8.GetBytes(text));

    internal static void Write(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = Path.Combine(Path.GetDirectoryName(file)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(beside, content);
            File.Move(beside, file, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
