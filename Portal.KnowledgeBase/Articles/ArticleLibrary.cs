using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The tutorials of the articles folder, read at once and followed as files change.</summary>
public sealed partial class ArticleLibrary(string folder, ILogger<ArticleLibrary>? log = null) : IDisposable
{
    private const int MostLogged = 50;

    private static readonly IReadOnlySet<string> NothingTouched = new HashSet<string>();

    private readonly ILogger _log = log ?? NullLogger<ArticleLibrary>.Instance;
    private readonly ArticleFolder _files = new(folder);
    private readonly Lock _reading = new();
    private volatile ArticleSnapshot _now = ArticleSnapshot.Empty;
    private FolderWatch? _watch;

    /// <summary>Raised after the articles below have changed, never twice at the same moment.</summary>
    public event Action? Changed;

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>Every readable article, drafts and internal ones included.</summary>
    public IReadOnlyList<Article> All => _now.All;

    public IReadOnlyList<Article> ToFind => Findable.Of(All);

    /// <summary>Published tutorials for clients and accountants, shelf by shelf; empty shelves are left out.</summary>
    public IReadOnlyList<Theme> Themes => _now.Themes;

    public IReadOnlyList<ArticleFault> Faults => _now.Faults;

    /// <summary>All that its editors should look at: the faults, and what has grown old or lonely since it was written.</summary>
    public IReadOnlyList<ArticleFault> Check(DateOnly today) =>
        [.. _now.Faults.Concat(ArticleUpkeep.Faults(_now, today)).OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    /// <summary>Grows with every change: what was made from the library is stale when it differs.</summary>
    public int Version => _now.Version;

    public Article? Find(string id) => _now.Find(id);

    /// <summary>The article at this slug, or at the slug it had before: compare <see cref="Article.Slug"/> to know whether to redirect.</summary>
    public Article? FindBySlug(string slug) => _now.FindBySlug(slug);

    /// <summary>The file of a picture that stands beside the articles, by its path in the folder; null for anything else, links included.</summary>
    public string? FindImage(string path) => ImageFile.In(Folder, path);

    /// <summary>A page for everybody shows this picture: those of drafts and of internal texts are the team's alone.</summary>
    public bool IsPublicImage(string path) => _now.PublicPictures.Contains(path);

    internal PictureSize? SizeOf(string path) => _now.Pictures.GetValueOrDefault(path);

    /// <summary>What this text would be as the file of that path, and what is wrong with it; nothing is kept. For previews.</summary>
    public (Article? Article, IReadOnlyList<ArticleFault> Faults) Try(string file, string text)
    {
        var reading = TryReading(file, text);
        return (reading.Article, reading.Article is null ? reading.Faults : [.. reading.Faults, .. ArticleCheck.Faults(reading, _now)]);
    }

    internal static ArticleReading TryReading(string file, string text) => ArticleReader.Read(file, text, DateOnly.MinValue);

    /// <summary>Reads the folder now; afterwards changes are followed until disposal.</summary>
    public void Open()
    {
        // Watched before it is read: what is saved in between is seen.
        _watch ??= new FolderWatch(Folder, Follow);
        Refresh(NothingTouched);
    }

    public void Dispose() => _watch?.Dispose();

    /// <summary>Who has just written a file need not wait for the folder's watch.</summary>
    internal void ReadAgain(string path) => Follow(new HashSet<string>(StringComparer.Ordinal) { path });

    private void Follow(IReadOnlySet<string> touched)
    {
        try
        {
            Refresh(touched);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // On the watch's thread an exception would end the process; the library as it was is still good.
            LogFailed(failure);
        }
    }

    private void Refresh(IReadOnlySet<string> touched)
    {
        lock (_reading)
        {
            _files.Refresh(touched);
            var next = new ArticleSnapshot(_files, _now.Version + 1);
            if (_now.Version > 0 && next.SameAs(_now))
                return;

            LogNew(next.Faults.Except(_now.Faults));
            _now = next;
            Changed?.Invoke();
        }
    }

    private void LogNew(IEnumerable<ArticleFault> faults)
    {
        var logged = 0;
        foreach (var fault in faults)
        {
            if (++logged <= MostLogged)
                LogFault(fault);
        }

        if (logged > MostLogged)
            LogMoreFaults(logged - MostLogged);
    }

    [LoggerMessage(LogLevel.Error, "Following the articles folder failed; the articles read before stay served")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "Article fault: {Fault}")]
    private partial void LogFault(ArticleFault fault);

    [LoggerMessage(LogLevel.Warning, "{Count} more article faults; « articles check » lists them all")]
    private partial void LogMoreFaults(int count);
}
