using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>Which tutorials the index holds, in which state, and what each has learned. Not safe for two threads at once.</summary>
internal sealed class IndexedArticles
{
    private readonly IndexWriter _writer;
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _wordings = new(StringComparer.Ordinal);
    private Dictionary<string, Article> _articles = new(StringComparer.Ordinal);

    public IndexedArticles(IndexWriter writer)
    {
        _writer = writer;
        using var reader = writer.GetReader(applyAllDeletes: true);
        var alive = MultiFields.GetLiveDocs(reader);
        Load(reader, Fields.Type, nameof(HitKind.Tutorial), alive, document =>
        {
            if (document.Get(Fields.Hash, CultureInfo.InvariantCulture) is { } hash)
                _hashes[document.Get(Fields.Id, CultureInfo.InvariantCulture)] = hash;
        });
        Load(reader, Fields.Type, "wordings", alive, document =>
            _wordings[document.Get(Fields.Id, CultureInfo.InvariantCulture)] = document.GetValues(Fields.Wording, CultureInfo.InvariantCulture));
    }

    /// <summary>True when the index changed.</summary>
    public bool Keep(IReadOnlyList<Article> articles)
    {
        var before = _articles;
        _articles = articles.Where(article => article.Status == ArticleStatus.Published)
            .DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal);
        var changed = false;
        foreach (var gone in _hashes.Keys.Except(_articles.Keys, StringComparer.Ordinal).ToList())
        {
            _writer.DeleteDocuments(HelpDocuments.KeyOfArticle(gone));
            changed |= _hashes.Remove(gone);
        }

        // The library hands out the same object while a file says the same: no need to look inside.
        foreach (var article in _articles.Values.Where(article => !ReferenceEquals(article, before.GetValueOrDefault(article.Id))))
            changed |= Put(article);
        return changed;
    }

    public bool Teach(string articleId, IReadOnlyList<string> wordings)
    {
        if (WordingsOf(articleId).SequenceEqual(wordings, StringComparer.Ordinal))
            return false;

        _wordings[articleId] = [.. wordings];
        _writer.UpdateDocument(HelpDocuments.KeyOfWordings(articleId), HelpDocuments.OfWordings(articleId, wordings));
        if (_articles.TryGetValue(articleId, out var article))
            Put(article);
        return true;
    }

    private bool Put(Article article)
    {
        var wordings = WordingsOf(article.Id);
        var hash = HelpDocuments.HashOf(article, wordings);
        var known = _hashes.GetValueOrDefault(article.Id);
        if (known == hash)
            return false;

        // What was never there need not be looked for to be replaced.
        var document = HelpDocuments.Of(article, wordings, hash);
        if (known is null)
            _writer.AddDocument(document);
        else
            _writer.UpdateDocument(HelpDocuments.KeyOfArticle(article.Id), document);
        _hashes[article.Id] = hash;
        return true;
    }

    private IReadOnlyList<string> WordingsOf(string articleId) => _wordings.GetValueOrDefault(articleId) ?? [];

    private static void Load(IndexReader reader, string field, string value, IBits? alive, Action<Lucene.Net.Documents.Document> take)
    {
        if (MultiFields.GetTermDocsEnum(reader, alive, field, new BytesRef(value)) is not { } documents)
            return;

        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            take(reader.Document(documents.DocID));
    }
}
