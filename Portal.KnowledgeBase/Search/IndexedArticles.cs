using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <summary>Which tutorials the index holds, in which state, and what each has learned. Not safe for two threads at once.</summary>
internal sealed class IndexedArticles
{
    private readonly IndexWriter _writer;
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _wordings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<int>> _teachers = new(StringComparer.Ordinal);
    private Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private Dictionary<string, Article> _bySlug = new(StringComparer.Ordinal);

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
        {
            var id = document.Get(Fields.Id, CultureInfo.InvariantCulture);
            _wordings[id] = document.GetValues(Fields.Wording, CultureInfo.InvariantCulture);
            _teachers[id] = [.. document.GetValues(Fields.TaughtBy, CultureInfo.InvariantCulture).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        });
    }

    /// <summary>True when the index changed.</summary>
    public bool Keep(IReadOnlyList<Article> articles)
    {
        var before = _articles;
        _articles = articles.Where(article => article.Status == ArticleStatus.Published)
            .DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal);
        _bySlug = _articles.Values.DistinctBy(article => article.Slug).ToDictionary(article => article.Slug.ToString(), StringComparer.Ordinal);
        var changed = false;
        foreach (var gone in _hashes.Keys.Except(_articles.Keys, StringComparer.Ordinal).ToList())
        {
            _writer.DeleteDocuments(HelpDocuments.KeyOfArticle(gone));
            changed |= _hashes.TryRemove(gone, out _);
        }

        // The library hands out the same object while a file says the same: no need to look inside.
        var toLookAt = _articles.Values.Where(article => !ReferenceEquals(article, before.GetValueOrDefault(article.Id))).ToList();
        // Cutting texts into words takes as long as writing them: the other cores do it, and the order stays.
        foreach (var prepared in toLookAt.AsParallel().AsOrdered().Select(Prepare))
            changed |= Write(prepared);
        return changed;
    }

    public bool Teach(string articleId, IReadOnlyList<string> wordings, IReadOnlyList<int> questionIds)
    {
        if (WordingsOf(articleId).SequenceEqual(wordings, StringComparer.Ordinal) && TeachersOf(articleId).SequenceEqual(questionIds))
            return false;

        _wordings[articleId] = [.. wordings];
        _teachers[articleId] = [.. questionIds];
        _writer.UpdateDocument(HelpDocuments.KeyOfWordings(articleId), HelpDocuments.OfWordings(articleId, wordings, questionIds));
        if (_articles.TryGetValue(articleId, out var article))
            Write(Prepare(article));
        return true;
    }

    /// <summary>The articles that these questions have taught something.</summary>
    public IReadOnlyList<string> TaughtBy(IReadOnlyCollection<int> questionIds) =>
        [.. _teachers.Where(teachers => teachers.Value.Any(questionIds.Contains)).Select(teachers => teachers.Key)];

    /// <summary>Forgets every wording; the articles stay findable by their own words.</summary>
    public void Unteach()
    {
        foreach (var articleId in _wordings.Keys.ToList())
            Teach(articleId, [], []);
    }

    private Prepared Prepare(Article article)
    {
        var wordings = WordingsOf(article.Id);
        var hash = HelpDocuments.HashOf(article, wordings);
        return new Prepared(article.Id, hash, _hashes.GetValueOrDefault(article.Id) == hash ? null : HelpDocuments.Of(article with { Sections = [.. article.Sections.Select(NameLinks)] }, wordings, hash));
    }

    private bool Write(Prepared prepared)
    {
        if (prepared.Document is not { } document)
            return false;

        // What was never there need not be looked for to be replaced.
        if (_hashes.ContainsKey(prepared.Id))
            _writer.UpdateDocument(HelpDocuments.KeyOfArticle(prepared.Id), document);
        else
            _writer.AddDocument(document);
        _hashes[prepared.Id] = prepared.Hash;
        return true;
    }

    private Section NameLinks(Section section) => section with
    {
        Text = LinkNames.In(section.Text, slug => _bySlug.GetValueOrDefault(slug) is { Audience: not Audience.Agent } named ? named.Title : null),
    };

    private IReadOnlyList<string> WordingsOf(string articleId) => _wordings.GetValueOrDefault(articleId) ?? [];

    private IReadOnlyList<int> TeachersOf(string articleId) => _teachers.GetValueOrDefault(articleId) ?? [];

    private static void Load(IndexReader reader, string field, string value, IBits? alive, Action<Lucene.Net.Documents.Document> take)
    {
        if (MultiFields.GetTermDocsEnum(reader, alive, field, new BytesRef(value)) is not { } documents)
            return;

        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            take(reader.Document(documents.DocID));
    }

    /// <param name="Document">Null where the index holds just that.</param>
    private sealed record Prepared(string Id, string Hash, Lucene.Net.Documents.Document? Document);
}
