using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>A picture of ours alone in its paragraph, with a title, is a captioned figure.</summary>
internal sealed class FigureMarkup(bool french, Predicate<string> isOurs) : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: LinkInline { IsImage: true, NextSibling: null, Title: { Length: > 0 } caption } image } || !isOurs((image.Url ?? "").Trim()))
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.Write("<figure class=\"shot\">");
        renderer.Write(image);
        renderer.Write("<figcaption>").WriteEscape(french ? FrenchSpaces.In(caption) : caption).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}
