using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The two Markdowns of this house: what the team writes in articles, and what anybody writes in a message.</summary>
internal static class Pipelines
{
    public static MarkdownPipeline Article { get; } = MakeArticle();

    public static MarkdownPipeline Message { get; } = MakeMessage();

    private static MarkdownPipeline MakeArticle()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml().UseYamlFrontMatter().UsePipeTables().UseCustomContainers().UseAutoLinks();
        builder.InlineParsers.Insert(0, new ArticleLinkParser());
        return builder.Build();
    }

    /// <summary>Nothing that a mail client's habits would set off: "-----" under a line makes no heading, an indented line no code.</summary>
    private static MarkdownPipeline MakeMessage()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.RemoveAll(parser => parser is IndentedCodeBlockParser);
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.Insert(0, new ArticleLinkParser());
        return builder.Build();
    }
}
