using System.Globalization;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>The search index over tutorials and public questions: a disposable copy, one a node. The only class that speaks Lucene to the outside.</summary>
public sealed class HelpIndex : IDisposable
{
    private readonly Lock _changing = new();
    private readonly IndexFolder _folder;
    private readonly Synonyms _synonyms;
    private readonly bool _deleteWhenDone;
    private volatile IndexCopy _served;

    private HelpIndex(string folder, string synonymsFile, bool deleteWhenDone = false)
    {
        (Folder, _deleteWhenDone) = (folder, deleteWhenDone);
        _synonyms = new Synonyms(synonymsFile);
        _folder = new IndexFolder(folder);
        try
        {
            (_served, Beside) = OpenCopies();
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    public string Folder { get; }

    /// <summary>Opens the index of this folder. One that is missing or damaged is made anew; one of an older schema answers while the new one is made beside it.</summary>
    /// <param name="synonymsFile">Trade synonyms, a line a group; followed as it changes.</param>
    /// <exception cref="IOException">Another process holds the folder, or it can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be written.</exception>
    public static HelpIndex Open(string folder, string synonymsFile) => new(folder, synonymsFile);

    /// <summary>An index of this process alone, gone with it: for commands, and where the folder of <see cref="Open"/> can't be had.</summary>
    public static HelpIndex OpenForOneself(string synonymsFile) =>
        new(Directory.CreateTempSubdirectory("portal-index-").FullName, synonymsFile, deleteWhenDone: true);

    /// <summary>The copy that answers.</summary>
    public IndexCopy Served => _served;

    /// <summary>The copy that is being made and will answer once it is level; null most of the time.</summary>
    public IndexCopy? Beside { get; private set; }

    /// <summary>How far the change feed was followed into what answers.</summary>
    public long Position => _served.Position;

    /// <summary>Makes every copy hold just these articles; those unchanged by content are left alone.</summary>
    public void Keep(IReadOnlyList<Article> articles)
    {
        lock (_changing)
        {
            foreach (var copy in Copies)
                copy.Keep(articles);
        }
    }

    public void Put(QuestionDocument question) => _served.Put(question);

    public void RemoveQuestion(int id) => _served.RemoveQuestion(id);

    /// <inheritdoc cref="IndexCopy.Teach"/>
    public void Teach(string articleId, IReadOnlyList<string> wordings) => _served.Teach(articleId, wordings, []);

    /// <summary>Makes what was put or removed findable, and durable up to this position of the change feed.</summary>
    public void Publish(long position)
    {
        lock (_changing)
        {
            _served.Publish(position);
            Beside?.Publish(Beside.Position);
        }
    }

    /// <summary>What is being made is level with all it copies: from now on it answers, and the old one goes.</summary>
    public void LetBesideAnswer()
    {
        lock (_changing)
        {
            if (Beside is { } made)
            {
                var old = _served;
                made.DeclareWhole();
                (_served, Beside) = (made, null);
                old.Drop();
            }
            else
            {
                _served.DeclareWhole();
            }
        }
    }

    /// <summary>Opens the files again when reading or writing them failed; what can't be read any more is made anew. False when nothing was wrong.</summary>
    public bool Mend(Func<IReadOnlyList<Article>> articles)
    {
        lock (_changing)
        {
            if (!Copies.Any(copy => copy.IsBroken))
                return false;

            var broken = Copies.ToList();
            foreach (var copy in broken)
                copy.CloseFiles();
            var (served, beside) = OpenCopies();
            // Not seen before it has something to say.
            served.Keep(articles());
            served.Publish(served.Position);
            (_served, Beside) = (served, beside);
            foreach (var copy in broken)
                copy.Dispose();
            return true;
        }
    }

    private IEnumerable<IndexCopy> Copies => Beside is { } beside ? [_served, beside] : [_served];

    private (IndexCopy Served, IndexCopy? Beside) OpenCopies()
    {
        var (served, beside) = _folder.Open();
        return (new IndexCopy(served), beside is null ? null : new IndexCopy(beside));
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
        lock (_changing)
        {
            foreach (var copy in Copies)
                copy.Dispose();
            _folder.Dispose();
        }

        if (_deleteWhenDone)
            Directory.Delete(Folder, recursive: true);
    }

    private T Ask<T>(Func<HelpSearcher, T> question)
    {
        while (true)
        {
            var copy = _served;
            try
            {
                return Ask(copy, question);
            }
            catch (ObjectDisposedException) when (copy != _served)
            {
                // It was replaced between being named and being asked: its successor answers.
            }
            catch (Exception failure) when (failure is IOException or IndexOutOfRangeException)
            {
                copy.SayBroken();
                throw;
            }
        }
    }

    private T Ask<T>(IndexCopy copy, Func<HelpSearcher, T> question)
    {
        var searcher = copy.Searchers.Acquire();
        try
        {
            return question(new HelpSearcher(searcher.IndexReader, _synonyms));
        }
        finally
        {
            copy.Searchers.Release(searcher);
        }
    }
}
