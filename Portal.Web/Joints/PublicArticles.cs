using Portal.KnowledgeBase.Articles;

namespace Portal.Web.Joints;

internal static class PublicArticles
{
    /// <summary>The tutorials that readers can open today: what answers cite is held against them.</summary>
    public static IReadOnlySet<string> PublicIds(this ArticleLibrary library) =>
        library.All.Where(article => article.IsForEverybody).Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
}
