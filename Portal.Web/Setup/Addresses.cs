using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;

namespace Portal.Web.Setup;

/// <summary>The French addresses that stand in more than one place.</summary>
internal static class Addresses
{
    public static string Question(int id, string title) =>
        Slug.From(title).ToString() is { Length: > 0 } slug ? $"/questions/{id}-{slug}" : $"/questions/{id}";

    public static string Tag(Tag tag) => $"/questions/etiquettes/{tag.Slug}";

    public static string Tutorial(Article article) => $"/tutoriels/{article.Slug}";

    public static string Tutorial(string slug, string anchor) => anchor.Length == 0 ? $"/tutoriels/{slug}" : $"/tutoriels/{slug}#{anchor}";
}
