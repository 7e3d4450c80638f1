namespace Portal.KnowledgeBase.Articles;

/// <summary>The tutorials of the articles folder, read at once and followed as files change.</summary>
public sealed class ArticleLibrary(string folder) : IDisposable
{
    /// <summary>Raised after the articles below have changed, never twice at the same moment.</summary>
    public event Action? Changed;

    public string Folder { get; } = folder;

    /// <summary>Every readable article, drafts and internal ones included.</summary>
    public IReadOnlyList<Article> All => throw new InvalidOperationException(Folder);

    /// <summary>Published tutorials for clients and accountants, shelf by shelf; empty shelves are left out.</summary>
    public IReadOnlyList<Theme> Themes => throw new InvalidOperationException(Folder);

    public IReadOnlyList<ArticleFault> Faults => throw new InvalidOperationException(Folder);

    public Article? Find(string id) => throw new InvalidOperationException(Folder);

    /// <summary>The article at this slug, or at the slug it had before: compare <see cref="Article.Slug"/> to know whether to redirect.</summary>
    public Article? FindBySlug(string slug) => throw new InvalidOperationException(Folder);

    /// <summary>Reads the folder now; afterwards changes are followed until disposal.</summary>
    public void Open() => Changed?.Invoke();

    public void Dispose() { }
}
