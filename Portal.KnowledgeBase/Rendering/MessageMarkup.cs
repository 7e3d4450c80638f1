using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>How a message looks: quieter than a tutorial, its links vouched for by nobody, its pictures only those kept here.</summary>
internal static class MessageMarkup
{
    public const string Outside = "nofollow ugc noopener";
    private const string Files = "/fichiers/";

    public static Action<HtmlRenderer> For(ArticleLibrary library) => renderer =>
    {
        var parts = renderer.ObjectRenderers;
        parts.ReplaceOrAdd<HeadingRenderer>(new HeadingMarkup(highest: 3));
        parts.ReplaceOrAdd<LinkInlineRenderer>(new LinkMarkup(Outside, source => OurFile(source) is { } file ? new ShownImage(file, Size: null) : null));
        parts.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkInlineRenderer { Rel = Outside });
        parts.Insert(0, new ArticleLinkMarkup(library, forAgents: false));
    };

    public static string? OurFile(string source) =>
        source.StartsWith(Files, StringComparison.Ordinal) && !source.Contains("..", StringComparison.Ordinal) && !source.Contains('\\') ? source : null;
}
