namespace Portal.KnowledgeBase.Articles;

/// <summary>What a file was before: in the git repository that holds the articles, or beside them where there is none.</summary>
internal interface IArticleHistory
{
    /// <param name="before">Null for a new file.</param>
    /// <param name="pictures">The files that the text shows, by their paths in the articles folder.</param>
    void Keep(string path, string? before, string after, IReadOnlyDictionary<string, string> pictures, ArticleAuthor author, DateTimeOffset now);

    /// <summary>Newest first.</summary>
    IReadOnlyList<ArticleVersion> Of(string path);

    string? At(string path, string versionId);
}
