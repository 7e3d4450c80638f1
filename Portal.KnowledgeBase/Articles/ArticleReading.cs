using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Articles;

/// <summary>What one file says: its article when it can be served, and what is wrong with it.</summary>
internal sealed record ArticleReading(string File, Article? Article, Outline Outline, IReadOnlyList<ArticleFault> Faults)
{
    /// <summary>Where each key of the header stands.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);
}
