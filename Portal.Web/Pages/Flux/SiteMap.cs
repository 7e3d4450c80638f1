using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The map of the public site for search engines (sitemaps.org), in parts that stay small whatever the number of questions.</summary>
internal sealed class SiteMap(ArticleLibrary library, IOptions<PortalOptions> portal)
{
    /// <summary>Ticket numbers a part covers; the protocol allows 50,000 addresses.</summary>
    public const int PartSize = 20_000;

    private static readonly string[] QuestionLists = ["/questions", "/questions/idees", "/questions/etiquettes"];
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public string Index(int lastId) => Text(new XElement(Schema + "sitemapindex",
        Enumerable.Range(0, (lastId / PartSize) + 1).Select(part => string.Create(CultureInfo.InvariantCulture, $"/sitemap-questions-{part}.xml"))
            .Prepend("/sitemap-listes.xml").Prepend("/sitemap-tutoriels.xml")
            .Select(path => new XElement(Schema + "sitemap", new XElement(Schema + "loc", Full(path))))));

    public string Tutorials() => Text(new XElement(Schema + "urlset",
        new[] { Url("/", changed: null), Url("/tutoriels", changed: null) }
            .Concat(library.All.Where(article => article.IsForEverybody).Select(TutorialUrl))));

    /// <summary>The lists of questions that stand for themselves: all, the ideas, each tag.</summary>
    public string Lists(IReadOnlyList<TagCount> tags) => Text(new XElement(Schema + "urlset",
        QuestionLists.Concat(tags.Select(count => Addresses.Tag(count.Tag)))
            .Select(path => Url(path, changed: null))));

    public string Questions(IReadOnlyList<MapRow> rows) => Text(new XElement(Schema + "urlset",
        rows.Select(row => Url(Addresses.Question(row.Id, row.Title), FrenchDates.Machine(row.LastActivityAt)))));

    /// <summary>Each language's address names the others', itself included, as the protocol's readers ask.</summary>
    private XElement TutorialUrl(Article article)
    {
        var url = Url(Addresses.Tutorial(article), article.Updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var translations = article.TranslationGroup is { } group ? library.All.Where(other => other.TranslationGroup == group && other.IsForEverybody).ToList() : [];
        if (translations.Count > 1)
        {
            url.Add(translations.Select(other => new XElement(Xhtml + "link",
                new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", Full(Addresses.Tutorial(other))))));
        }

        return url;
    }

    private XElement Url(string path, string? changed) => new(Schema + "url",
        new XElement(Schema + "loc", Full(path)), changed is null ? null : new XElement(Schema + "lastmod", changed));

    private string Full(string path) => new Uri(portal.Value.PublicUrl!, path).AbsoluteUri; // Checked at start.

    private static string Text(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}";
}
