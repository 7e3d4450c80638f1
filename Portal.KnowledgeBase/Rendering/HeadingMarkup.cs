using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Headings below the page's own; in tutorials each top one carries the anchor that the outline gave it.</summary>
internal sealed class HeadingMarkup(int highest) : HtmlObjectRenderer<HeadingBlock>
{
    private IReadOnlyDictionary<HeadingBlock, string>? _anchors;

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = Math.Clamp(heading.Level, highest, 6);
        renderer.Write($"<h{level}");
        if (highest == 2 && heading.Parent is MarkdownDocument document)
        {
            _anchors ??= Anchors.Of(document);
            renderer.Write(" id=\"").Write(_anchors[heading]).Write('"');
        }

        renderer.Write('>').WriteLeafInline(heading);
        renderer.WriteLine($"</h{level}>");
    }
}
