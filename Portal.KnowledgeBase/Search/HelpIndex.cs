using System.Globalization;
using Lucene.Net.Search;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>The search index over tutorials and public questions: a disposable copy, one a node. The only class that speaks Lucene to the outside.</summary>
public sealed class HelpIndex : IDisposable
{
    private readonly Lock _writing = new();
    private readonly IndexFiles _files;
    private readonly IndexedArticles _articles;
    private readonly SearcherManager _searchers;
    private readonly Synonyms _synonyms;
    private bool _changed;

    private HelpIndex(string folder, string synonymsFile)
    {
        Folder = folder;
        _synonyms = new Synonyms(synonymsFile);
        _files = IndexFiles.Open(folder);
        _articles = new IndexedArticles(_files.Writer);
        _searchers = new SearcherManager(_files.Writer, applyAllDeletes: true, new SearcherFactory());
    }

    public string Folder { get; }

    /// <summary>Opens the index of this folder; one that is missing, damaged or of another schema is made anew, empty, with <see cref="Position"/> 0.</summary>
    /// <param name="synonymsFile">Trade synonyms, a line a group; followed as it changes.</param>
    public static HelpIndex Open(string folder, string synonymsFile) => new(folder, synonymsFile);

    /// <summary>How far the change feed was followed into this index when it was last committed.</summary>
    public long Position => _files.Position;

    /// <summary>Makes the index hold just these articles; those unchanged by content are left alone.</summary>
    public void Keep(IReadOnlyList<Article> articles)
    {
        lock (_writing)
            _changed |= _articles.Keep(articles);
    }

    public void Put(QuestionDocument question)
    {
        var document = HelpDocuments.Of(question);
        lock (_writing)
        {
            _files.Writer.UpdateDocument(HelpDocuments.KeyOfQuestion(question.Id), document);
            _changed = true;
        }
    }

    public void RemoveQuestion(int id)
    {
        lock (_writing)
        {
            _files.Writer.DeleteDocuments(HelpDocuments.KeyOfQuestion(id));
            _changed = true;
        }
    }

    /// <summary>The customers' own words that led to this tutorial, newest first; replaces what it had learned before.</summary>
    public void Teach(string articleId, IReadOnlyList<string> wordings)
    {
        lock (_writing)
            _changed |= _articles.Teach(articleId, wordings);
    }

    /// <summary>Makes what was put or removed findable, and durable up to this position of the change feed.</summary>
    public void Publish(long position)
    {
        lock (_writing)
        {
            if (!_changed && position == Position)
                return;

            _files.Commit(position);
            _searchers.MaybeRefreshBlocking();
            _changed = false;
        }
    }

    public SearchAnswer Search(SearchRequest request) => Ask(searcher => searcher.Search(request));

    /// <summary>Answers while typing: the last word is taken as a beginning, the others tolerate a slip. Tutorials first.</summary>
    public IReadOnlyList<SearchHit> Suggest(string text, int tutorials, int questions, bool forAgents = false) =>
        Ask(searcher => searcher.Suggest(text, tutorials, questions, forAgents));

    /// <summary>Tutorials near this text (a question, a mail), best first.</summary>
    public IReadOnlyList<SearchHit> TutorialsFor(string text, int limit, bool forAgents = false) =>
        Ask(searcher => searcher.Near(text, SearchFilter.Tutorials(forAgents), exceptId: null, limit));

    /// <summary>Resolved public questions near this text, best first, without the one of this number.</summary>
    public IReadOnlyList<SearchHit> ResolvedQuestionsLike(string text, int except, int limit) =>
        Ask(searcher => searcher.Near(text, SearchFilter.ResolvedQuestions(), except.ToString(CultureInfo.InvariantCulture), limit));

    /// <summary>Tutorials to read after this one: its own list first, then the nearest by wording.</summary>
    public IReadOnlyList<Article> Related(Article article, ArticleLibrary library, int limit)
    {
        var wording = string.Join('\n', [article.Title, article.Summary, .. article.Keywords, .. article.Tags]);
        var near = Ask(searcher => searcher.Near(wording, SearchFilter.Tutorials(forAgents: false), article.Id, limit, evenFarther: true));
        return [.. article.Related.Concat(near.Select(hit => hit.Id)).Distinct(StringComparer.Ordinal)
            .Select(library.Find).OfType<Article>()
            .Where(other => other.Id != article.Id && other is { Status: ArticleStatus.Published, Audience: not Audience.Agent })
            .Take(limit)];
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _searchers.Dispose();
            _files.Dispose();
        }
    }

    private T Ask<T>(Func<HelpSearcher, T> question)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return question(new HelpSearcher(searcher.IndexReader, _synonyms));
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }
}
