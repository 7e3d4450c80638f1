using System.Security.Cryptography;
using System.Text;
using Markdig;
using Markdig.Renderers;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Markdown in, safe HTML out, for tutorials, messages and mails alike. Keeps what it rendered, by content.</summary>
public sealed class ArticleRenderer(ArticleLibrary library)
{
    private readonly RenderedCache _cache = new();

    /// <summary>Steps, callouts, menu paths, figures and <c>[[slug#section]]</c> links included.</summary>
    public SafeHtml Article(Article article) => _cache.Get(
        Key($"article {library.Version} {article.File} {article.Audience} {article.Language}", article.Body),
        () => Render(article.Body, Pipelines.Article, ArticleMarkup.For(article, library),
            html => Callout.AddIcons(HtmlCleaner.Article(html)).Replace("<th>", "<th scope=\"col\">", StringComparison.Ordinal)));

    /// <summary>What a person wrote in a question or an answer: the common subset, no headings above level 3, links marked <c>nofollow</c>.</summary>
    public SafeHtml Message(string markdown) => _cache.Get(
        // Only a citation makes a message depend on the articles of the moment.
        Key(markdown.Contains("[[", StringComparison.Ordinal) ? $"message {library.Version}" : "message", markdown),
        () => Render(markdown, Pipelines.Message, MessageMarkup.For(library), HtmlCleaner.Message));

    /// <summary>HTML from outside, such as a mail's: never read as Markdown, cleaned by the same list as all the rest.</summary>
    public SafeHtml Html(string html) => _cache.Get(Key("html", html), () => CleanForeign(html));

    /// <summary>Any Markdown as a tutorial of that path would show it.</summary>
    public SafeHtml Markdown(string markdown, string file = "") => Article(new Article
    {
        Id = "",
        Slug = Slug.From(file),
        Title = "",
        Summary = "",
        Theme = "",
        Audience = Audience.Client,
        Created = DateOnly.MinValue,
        Updated = DateOnly.MinValue,
        Body = markdown,
        File = file,
        ReadingMinutes = 1,
    });

    private static SafeHtml CleanForeign(string html)
    {
        try
        {
            return new SafeHtml(ForeignHtml.Clean(html));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // What the parser was never tried on is not shown; the original mail is kept elsewhere.
            return SafeHtml.Empty;
        }
    }

    private static string Key(string kind, string text) =>
        kind + ' ' + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static SafeHtml Render(string markdown, MarkdownPipeline pipeline, Action<HtmlRenderer> markup, Func<string, string> clean)
    {
        var rest = markdown.Length > MarkdownText.LongestText ? markdown[MarkdownText.LongestText..] : "";
        if (MarkdownText.Parse(markdown, pipeline) is not { } document)
            return AsTyped(markdown);

        try
        {
            var html = new StringWriter();
            var renderer = new HtmlRenderer(html);
            pipeline.Setup(renderer);
            markup(renderer);
            renderer.Render(document);
            return new SafeHtml(clean(html.ToString()) + AsTyped(rest));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A reader who sees the stars and brackets is better served than one who sees an error.
            return AsTyped(markdown);
        }
    }

    private static SafeHtml AsTyped(string text) => text.Length == 0 ? SafeHtml.Empty
        : new SafeHtml("<p>" + HtmlText.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br>\n", StringComparison.Ordinal) + "</p>\n");
}
