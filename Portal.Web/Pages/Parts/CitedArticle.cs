using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages.Parts;

/// <summary>A tutorial under the answer that cites it, as it is today.</summary>
/// <param name="HasChanged">It says something else than when the answer was written, and nobody has looked since.</param>
internal sealed record CitedArticle(Article Article, bool HasChanged)
{
    /// <summary>In the order the agent chose; an article that is gone is left out.</summary>
    public static IEnumerable<CitedArticle> Of(Message message, ArticleLibrary library) =>
        from citation in message.Citations.OrderBy(citation => citation.Place)
        let article = library.Find(citation.ArticleId)
        where article is not null
        select new CitedArticle(article, citation.RecheckSince is not null);
}
