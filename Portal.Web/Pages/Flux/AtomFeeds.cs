using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Feeds of what is new in public: the tutorials by their date, the questions by their last activity.</summary>
internal sealed class AtomFeeds(ArticleLibrary library, IOptions<PortalOptions> portal, IOptions<BrandOptions> brand)
{
    private const int Most = 30;

    public string Tutorials() => Write("/flux/tutoriels.atom", "Tutoriels", library.Themes.SelectMany(theme => theme.Articles)
        .OrderByDescending(article => article.Updated).ThenBy(article => article.Title, StringComparer.Ordinal).Take(Most)
        .Select(article => Entry(
            Addresses.Tutorial(article), article.Title, article.Summary,
            new DateTimeOffset(article.Updated.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))));

    public string Questions(QuestionPage page) => Questions(page, "/flux/questions.atom", "Questions");

    /// <summary>The questions of one theme.</summary>
    public string Questions(QuestionPage page, Theme theme) => Questions(page, $"/flux/questions/{theme.Slug}.atom", $"Questions : {theme.Title}");

    /// <summary>The questions of one tag.</summary>
    public string Questions(QuestionPage page, Tag tag) => Questions(page, $"/flux/questions/etiquettes/{tag.Slug}.atom", $"Questions : {tag.Name}");

    private string Questions(QuestionPage page, string path, string title) => Write(path, title, page.Questions
        .Select(question => Entry(
            Addresses.Question(question.Id, question.Title), question.Title, Excerpts.Of(question.Beginning), question.LastActivityAt)));

    private SyndicationItem Entry(string path, string title, string summary, DateTimeOffset updated)
    {
        var address = Full(path);
        return new SyndicationItem(title, content: (SyndicationContent?)null, address, address.AbsoluteUri, updated)
        {
            Summary = new TextSyndicationContent(summary),
        };
    }

    private string Write(string path, string title, IEnumerable<SyndicationItem> entries)
    {
        var items = entries.ToList();
        var feed = new SyndicationFeed($"{brand.Value.Name} — {title}", description: null, Full("/"), Full(path).AbsoluteUri,
            items.Count == 0 ? DateTimeOffset.UnixEpoch : items.Max(item => item.LastUpdatedTime), items)
        { Language = "fr" };
        feed.Authors.Add(new SyndicationPerson { Name = brand.Value.Name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(Full(path)));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return text.ToString();
    }

    private Uri Full(string path) => new(portal.Value.PublicUrl!, path); // Checked at start.
}
