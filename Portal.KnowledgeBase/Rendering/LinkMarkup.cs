using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Links and pictures. A link leaves the house only by http, https, mail or telephone; a picture that we do not keep is only its words.</summary>
internal sealed class LinkMarkup(string outside, Func<string, ShownImage?> imageOf) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var url = (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "").Trim();
        if (link.IsImage)
        {
            WriteImage(renderer, link, url);
            return;
        }

        if (!LinkAddress.IsSafe(url))
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write('"');
        if (LinkAddress.IsOutside(url))
            renderer.Write($" rel=\"{outside}\"");
        if (link.Title is { Length: > 0 } title)
            renderer.Write(" title=\"").WriteEscape(title).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline link, string url)
    {
        var alternative = MarkdownText.Of(link);
        if (imageOf(url) is not { } image)
        {
            renderer.WriteEscape(alternative);
            return;
        }

        renderer.Write("<img alt=\"").WriteEscape(alternative).Write("\" src=\"").WriteEscapeUrl(image.Address).Write('"');
        if (image.Size is { } size)
            renderer.Write(FormattableString.Invariant($" width=\"{size.Width}\" height=\"{size.Height}\""));
        renderer.Write('>');
    }
}

/// <param name="Size">Null where it is not known beforehand.</param>
internal sealed record ShownImage(string Address, PictureSize? Size);
