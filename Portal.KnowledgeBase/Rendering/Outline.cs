using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>What an article's Markdown holds, apart from how it looks: its sections as plain text, its headings, links and pictures.</summary>
internal sealed record Outline(
    IReadOnlyList<Section> Sections, IReadOnlyList<OutlineHeading> Headings, IReadOnlyList<OutlineLink> Links, IReadOnlyList<OutlineImage> Images, int Words)
{
    /// <summary>Ordinary Markdown links.</summary>
    public IReadOnlyList<OutlineAddress> PlainLinks { get; init; } = [];

    public static Outline Empty { get; } = new([], [], [], [], 0);

    /// <param name="firstLine">The line of the file on which this text begins.</param>
    public static Outline Of(string markdown, int firstLine)
    {
        var document = MarkdownText.Parse(markdown, Pipelines.Article);
        if (document is null)
            return Empty with { Sections = [new Section("", "", 1, markdown)], Words = MarkdownText.CountWords(markdown) };

        var sections = SectionsOf(document);
        return new Outline(
            sections,
            [.. document.OfType<HeadingBlock>().Select(heading => new OutlineHeading(heading.Level, MarkdownText.Of(heading), firstLine + heading.Line))],
            [.. document.Descendants<ArticleLink>().Select(link => new OutlineLink(link.Slug, link.Anchor, firstLine + link.Line))],
            [.. document.Descendants<LinkInline>().Where(link => link.IsImage)
                .Select(image => new OutlineImage(image.Url ?? "", MarkdownText.Of(image), firstLine + image.Line))],
            sections.Sum(section => MarkdownText.CountWords(section.Text)))
        {
            PlainLinks = [.. document.Descendants<LinkInline>().Where(link => !link.IsImage)
                .Select(link => new OutlineAddress((link.GetDynamicUrl?.Invoke() ?? link.Url ?? "").Trim(), firstLine + link.Line))],
        };
    }

    private static List<Section> SectionsOf(MarkdownDocument document)
    {
        var anchors = Anchors.Of(document);
        var sections = new List<Section>();
        var current = new Section("", "", 1, "");
        var texts = new List<string>();
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 3 } heading)
            {
                Close();
                current = new Section(anchors[heading], MarkdownText.Of(heading), Math.Max(2, heading.Level), "");
            }
            else if (MarkdownText.Of(block, LinkNames.Keep) is { Length: > 0 } text)
            {
                texts.Add(text);
            }
        }

        Close();
        return sections;

        void Close()
        {
            if (current.Level > 1 || texts.Count > 0)
                sections.Add(current with { Text = string.Join('\n', texts) });
            texts.Clear();
        }
    }
}

internal sealed record OutlineHeading(int Level, string Text, int Line);

/// <param name="Slug">Empty for a link inside the same article.</param>
internal sealed record OutlineLink(string Slug, string Anchor, int Line);

internal sealed record OutlineAddress(string Address, int Line)
{
    private const string Tutorials = "/tutoriels/";

    /// <summary>Null where the link leads elsewhere.</summary>
    public string? TutorialSlug => Address.StartsWith(Tutorials, StringComparison.Ordinal) && !Address.StartsWith(Tutorials + "images/", StringComparison.Ordinal)
        ? Address[Tutorials.Length..].Split('#', '?')[0].TrimEnd('/') : null;
}

internal sealed record OutlineImage(string Source, string Alternative, int Line)
{
    /// <summary>Where the picture lies in the articles folder; null when it lies elsewhere.</summary>
    public string? PathFrom(string articleFile) => ImageAddress.PathFrom(articleFile, Source);
}
