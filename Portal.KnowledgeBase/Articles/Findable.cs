namespace Portal.KnowledgeBase.Articles;

/// <summary>What search is made of: each article once, in the language of the shelves. Who asks in another finds it by what its translation is called.</summary>
public static class Findable
{
    public static IReadOnlyList<Article> Of(IReadOnlyList<Article> articles)
    {
        var translations = articles.Where(article => article is { TranslationGroup: not null, Status: ArticleStatus.Published } && !IsOfTheShelves(article))
            .ToLookup(article => article.TranslationGroup, StringComparer.Ordinal);
        return [.. articles.Where(IsOfTheShelves).Select(article => article.TranslationGroup is not null && translations.Contains(article.TranslationGroup) ? Named(article, translations[article.TranslationGroup]) : article)];
    }

    private static bool IsOfTheShelves(Article article) => article.Language == Article.HomeLanguage;

    private static Article Named(Article article, IEnumerable<Article> translations) => article with
    {
        Keywords = [.. article.Keywords, .. translations.SelectMany(translation => translation.Keywords.Prepend(translation.Title))],
    };
}
