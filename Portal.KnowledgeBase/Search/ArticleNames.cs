using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>Articles by whatever a person may call them: title, slug, former slug, id, path.</summary>
public sealed class ArticleNames
{
    private readonly ILookup<string, Article> _byName;

    public ArticleNames(IReadOnlyList<Article> articles) => _byName = articles
        .SelectMany(article => NamesOf(article).Select(TitleKey.Of).Distinct(StringComparer.Ordinal), (article, name) => (Article: article, Name: name))
        .ToLookup(named => named.Name, named => named.Article, StringComparer.Ordinal);

    /// <summary>Case, accents, spaces and the form of apostrophes don't matter. Titles need not be unique.</summary>
    public IReadOnlyList<Article> Find(string name) => [.. _byName[TitleKey.Of(name)]];

    /// <summary>What earlier questions teach each article, by id, first newest.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lessons(IReadOnlyList<LabelledQuery> questions) => questions
        .SelectMany(line => line.Wanted.SelectMany(Find).Distinct(), (line, article) => (line.Text, article.Id))
        .GroupBy(lesson => lesson.Id, lesson => lesson.Text, StringComparer.Ordinal)
        .ToDictionary(lessons => lessons.Key, IReadOnlyList<string> (lessons) => [.. lessons], StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(Article article) =>
        [article.Title, article.Slug.ToString(), article.Id, article.File, Path.GetFileNameWithoutExtension(article.File), .. article.Aliases.Select(alias => alias.ToString())];
}
