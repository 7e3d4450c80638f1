using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Extensions.CustomContainers;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>How the parts of a tutorial look.</summary>
internal static class ArticleMarkup
{
    public static Action<HtmlRenderer> For(Article article, ArticleLibrary library) => renderer =>
    {
        var french = article.Language == Article.HomeLanguage;
        var parts = renderer.ObjectRenderers;
        parts.ReplaceOrAdd<HeadingRenderer>(new HeadingMarkup(highest: 2));
        parts.ReplaceOrAdd<ListRenderer>(new StepsMarkup());
        parts.ReplaceOrAdd<ParagraphRenderer>(new FigureMarkup(french, source => ImageAddress.PathFrom(article.File, source) is not null));
        parts.ReplaceOrAdd<HtmlCustomContainerRenderer>(new Callout.Renderer(article.Language));
        parts.ReplaceOrAdd<HtmlTableRenderer>(new TableMarkup());
        parts.ReplaceOrAdd<EmphasisInlineRenderer>(new MenuPathMarkup(french));
        if (french)
            parts.ReplaceOrAdd<LiteralInlineRenderer>(new FrenchLiteralMarkup());
        parts.ReplaceOrAdd<LinkInlineRenderer>(new LinkMarkup("noopener", source => ImageAddress.PathFrom(article.File, source) is { } path ? new ShownImage(ImageAddress.Of(path), library.SizeOf(path)) : null));
        parts.Insert(0, new ArticleLinkMarkup(library, forAgents: article.Audience == Audience.Agent));
    };

    private sealed class TableMarkup : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            table.GetAttributes().AddClass("table");
            base.Write(renderer, table);
        }
    }

    private sealed class FrenchLiteralMarkup : HtmlObjectRenderer<Markdig.Syntax.Inlines.LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Syntax.Inlines.LiteralInline literal) =>
            renderer.WriteEscape(FrenchSpaces.In(literal.Content.AsSpan()));
    }
}
