namespace Portal.KnowledgeBase.Articles;

/// <summary>A shelf of tutorials; the order of themes is that of <c>articles/themes.txt</c>.</summary>
/// <param name="Slug">Folder name and query value.</param>
public sealed record Theme(Slug Slug, string Title, IReadOnlyList<Article> Articles);
