using Lucene.Net.Index;
using Lucene.Net.Search;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>One copy of everything that can be found, with its own position in the change feed.</summary>
public sealed class IndexCopy : IDisposable
{
    private readonly Lock _writing = new();
    private readonly IndexFiles _files;
    private readonly IndexedArticles _articles;
    private bool _changed;

    internal IndexCopy(IndexFiles files)
    {
        _files = files;
        _articles = new IndexedArticles(files.Writer);
        Searchers = new SearcherManager(files.Writer, applyAllDeletes: true, new SearcherFactory());
    }

    /// <summary>How far the change feed was followed into this copy when it was last committed.</summary>
    public long Position => _files.Position;

    /// <summary>It has once been level with everything there was.</summary>
    public bool IsWhole => _files.IsWhole;

    internal SearcherManager Searchers { get; }

    /// <summary>Its files failed once: what its writer holds in memory can't be relied on any more.</summary>
    internal bool IsBroken { get; private set; }

    public void Put(QuestionDocument question)
    {
        var document = HelpDocuments.Of(question);
        Write(() =>
        {
            _files.Writer.UpdateDocument(HelpDocuments.KeyOfQuestion(question.Id), document);
            return true;
        });
    }

    public void RemoveQuestion(int id) => Write(() =>
    {
        _files.Writer.DeleteDocuments(HelpDocuments.KeyOfQuestion(id));
        return true;
    });

    /// <summary>The customers' own words that led to this tutorial, newest first; replaces what it had learned before.</summary>
    /// <param name="questionIds">The questions they come from.</param>
    public void Teach(string articleId, IReadOnlyList<string> wordings, IReadOnlyList<int> questionIds) => Write(() => _articles.Teach(articleId, wordings, questionIds));

    /// <summary>The tutorials that these questions have taught something: when one of them changes, they are to be taught again, whether it still cites them or not.</summary>
    public IReadOnlyList<string> TaughtBy(IReadOnlyCollection<int> questionIds)
    {
        lock (_writing)
            return _articles.TaughtBy(questionIds);
    }

    /// <summary>Makes what was put or removed findable, and durable up to this position of the change feed.</summary>
    public void Publish(long position) => Publish(position, _files.IsWhole);

    /// <summary>The database knows less than this copy, so it was restored: no question, and nothing learned from one, counts until it is read again.</summary>
    public void ForgetQuestions()
    {
        Write(() =>
        {
            _files.Writer.DeleteDocuments(new Term(Fields.Type, nameof(HitKind.Question)));
            _articles.Unteach();
            return true;
        });
        Publish(position: 0);
    }

    /// <summary>Makes the copy hold just these articles.</summary>
    public void Keep(IReadOnlyList<Article> articles) => Write(() => _articles.Keep(articles));

    /// <summary>From now on it may answer alone, and does so after a restart.</summary>
    internal void DeclareWhole() => Publish(Position, whole: true);

    internal void SayBroken() => IsBroken = true;

    /// <summary>Away with it: another copy answers.</summary>
    internal void Drop()
    {
        lock (_writing)
        {
            Searchers.Dispose();
            IndexFolder.Drop(_files);
        }
    }

    /// <summary>Its readers go on; its folder is free to be opened again.</summary>
    internal void CloseFiles()
    {
        lock (_writing)
            _files.Dispose();
    }

    public void Dispose()
    {
        lock (_writing)
        {
            Searchers.Dispose();
            _files.Dispose();
        }
    }

    private void Publish(long position, bool whole) => Write(() =>
    {
        if (!_changed && position == Position && whole == _files.IsWhole)
            return false;

        _files.Commit(position, whole);
        Searchers.MaybeRefreshBlocking();
        return _changed = false;
    });

    private void Write(Func<bool> change)
    {
        lock (_writing)
        {
            try
            {
                // Not in one go: publishing says in between that nothing is left to publish.
                var changed = change();
                _changed |= changed;
            }
            catch
            {
                IsBroken = true;
                throw;
            }
        }
    }
}
