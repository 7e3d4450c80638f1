using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Markdown as the words it says: for the index, for excerpts, for anchors.</summary>
internal static class MarkdownText
{
    public const int LongestText = 200_000;

    /// <summary>Null when the text nests deeper, or repeats its signs more, than anybody writes.</summary>
    public static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (HostileText.WouldHang(markdown))
            return null;

        try
        {
            return Markdown.Parse(markdown.Length > LongestText ? markdown[..LongestText] : markdown, pipeline);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Markdig's own limit on depth, or a text that it was never tried on.
            return null;
        }
    }

    public static string Plain(string markdown) =>
        Parse(markdown, Pipelines.Message) is { } document ? Of(document) : markdown;

    public static string Of(MarkdownObject node) => Of(node, WordsOf);

    /// <param name="nameOf">What stands for a link to a tutorial that was given no text.</param>
    public static string Of(MarkdownObject node, Func<ArticleLink, string> nameOf)
    {
        var text = new StringBuilder();
        Write(node, text, nameOf);
        return text.ToString().Trim();
    }

    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string WordsOf(ArticleLink link) => link.Slug.Replace('-', ' ');

    private static void Write(MarkdownObject node, StringBuilder text, Func<ArticleLink, string> nameOf)
    {
        switch (node)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlInline html:
                text.Append(html.Tag);
                break;
            case ArticleLink link:
                text.Append(link.Text.Length > 0 ? link.Text : nameOf(link));
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case ContainerInline inlines:
                foreach (var inline in inlines)
                    Write(inline, text, nameOf);
                break;
            case TableCell cell:
                WriteAll(cell, text, " ", nameOf);
                break;
            case ContainerBlock blocks:
                WriteAll(blocks, text, node is TableRow ? " " : "\n", nameOf);
                if (node is TableRow)
                    text.Append('\n');
                break;
            case LeafBlock { Inline: { } inline }:
                Write(inline, text, nameOf);
                break;
            case LeafBlock leaf and (CodeBlock or HtmlBlock):
                text.Append(leaf.Lines.ToString());
                break;
        }
    }

    private static void WriteAll(ContainerBlock blocks, StringBuilder text, string between, Func<ArticleLink, string> nameOf)
    {
        foreach (var block in blocks)
        {
            Write(block, text, nameOf);
            if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                text.Append(between);
        }
    }
}
