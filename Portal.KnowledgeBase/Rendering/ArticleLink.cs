using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Portal.KnowledgeBase.Rendering;

/// <summary><c>[[slug#section|texte]]</c>: a link to a tutorial that survives its renaming, for its title is looked up when shown.</summary>
internal sealed class ArticleLink : LeafInline
{
    /// <summary>A slug, a former slug or an id; empty for the same article.</summary>
    public required string Slug { get; init; }
    public required string Anchor { get; init; }
    public required string Text { get; init; }
}

internal sealed class ArticleLinkParser : InlineParser
{
    private const int LongestLink = 400;

    public ArticleLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;

        var rest = slice.AsSpan()[2..];
        rest = rest[..Math.Min(rest.Length, LongestLink)];
        var end = rest.IndexOf("]]");
        if (end <= 0 || rest[..end].ContainsAny('\n', '[', ']'))
            return false;

        var (target, text) = CutAt(rest[..end].ToString(), '|');
        var (slug, anchor) = CutAt(target, '#');
        processor.Inline = new ArticleLink
        {
            Slug = slug,
            Anchor = anchor,
            Text = text,
            Span = new Markdig.Syntax.SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end + 3)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 4;
        return true;
    }

    private static (string Before, string After) CutAt(string text, char mark) =>
        text.IndexOf(mark) is >= 0 and var at ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text.Trim(), "");
}
