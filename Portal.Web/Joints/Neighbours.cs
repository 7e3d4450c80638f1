using Microsoft.Extensions.Caching.Memory;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.Web.Joints;

/// <summary>
/// What stands beside a question or a tutorial: the nearest tutorials and resolved questions. Found once and kept for a while,
/// since finding costs more than the whole rest of a page; what changed or was withdrawn meanwhile is forgotten at once.
/// </summary>
internal sealed class Neighbours(HelpIndex index, ArticleLibrary library) : IDisposable
{
    private const int Most = 20_000;
    private static readonly TimeSpan OldAtMost = TimeSpan.FromMinutes(20);
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Up to two tutorials, then resolved questions, four in all.</summary>
    public IReadOnlyList<SearchHit> OfQuestion(int id, string title) => Keep<SearchHit>((library.Version, id, title), () =>
        [.. index.TutorialsFor(title, limit: 2).Concat(index.ResolvedQuestionsLike(title, except: id, limit: 3)).Take(4)]);

    public IReadOnlyList<Article> OfTutorial(Article article, int limit) => Keep((library.Version, article.Id, limit), () =>
        index.Related(article, library, limit));

    /// <summary>These questions are not what they were: no list that shows one of them may stay.</summary>
    public void Forget(IReadOnlyCollection<int> questionIds)
    {
        var ids = questionIds.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _kept.Keys)
        {
            if (_kept.TryGetValue(key, out var kept) && kept is IReadOnlyList<SearchHit> hits
                && hits.Any(hit => hit.Kind == HitKind.Question && ids.Contains(hit.Id)))
                _kept.Remove(key);
        }
    }

    public void Dispose() => _kept.Dispose();

    private IReadOnlyList<T> Keep<T>(object key, Func<IReadOnlyList<T>> find) => _kept.GetOrCreate(key, entry =>
    {
        entry.SetSize(1).SetAbsoluteExpiration(OldAtMost);
        return find();
    })!;
}
