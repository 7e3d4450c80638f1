using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>The search index over tutorials and public questions: a disposable copy, one a node. The only class that speaks Lucene to the outside.</summary>
public sealed class HelpIndex : IDisposable
{
    private HelpIndex(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Opens the index of this folder; one that is missing, damaged or of another schema is made anew, empty, with <see cref="Position"/> 0.</summary>
    /// <param name="synonymsFile">Trade synonyms, a line a group; followed as it changes.</param>
    public static HelpIndex Open(string folder, string synonymsFile) => new(folder + synonymsFile);

    /// <summary>How far the change feed was followed into this index when it was last committed.</summary>
    public long Position => throw new InvalidOperationException(Folder);

    /// <summary>Makes the index hold just these articles; those unchanged by content are left alone.</summary>
    public void Keep(IReadOnlyList<Article> articles) => throw new InvalidOperationException(Folder);

    public void Put(QuestionDocument question) => throw new InvalidOperationException(Folder);

    public void RemoveQuestion(int id) => throw new InvalidOperationException(Folder);

    /// <summary>The customers' own words that led to this tutorial, newest first; replaces what it had learned before.</summary>
    public void Teach(string articleId, IReadOnlyList<string> wordings) => throw new InvalidOperationException(Folder);

    /// <summary>Makes what was put or removed findable, and durable up to this position of the change feed.</summary>
    public void Publish(long position) => throw new InvalidOperationException(Folder);

    public SearchAnswer Search(SearchRequest request) => throw new InvalidOperationException(Folder);

    /// <summary>Answers while typing: the last word is taken as a beginning, the others tolerate a slip. Tutorials first.</summary>
    public IReadOnlyList<SearchHit> Suggest(string text, int tutorials, int questions) => throw new InvalidOperationException(Folder);

    /// <summary>Tutorials near this text (a question, a mail), best first.</summary>
    public IReadOnlyList<SearchHit> TutorialsFor(string text, int limit) => throw new InvalidOperationException(Folder);

    /// <summary>Resolved public questions near this text, best first, without the one of this number.</summary>
    public IReadOnlyList<SearchHit> ResolvedQuestionsLike(string text, int except, int limit) => throw new InvalidOperationException(Folder);

    /// <summary>Tutorials to read after this one: its own list first, then the nearest by wording.</summary>
    public IReadOnlyList<Article> Related(Article article, ArticleLibrary library, int limit) => throw new InvalidOperationException(Folder);

    public void Dispose() { }
}
