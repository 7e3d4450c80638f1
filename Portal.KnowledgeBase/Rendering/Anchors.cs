using Markdig.Syntax;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The ids of a text's headings; the second of two equal ones gets -2, so that links to the first never move.</summary>
internal static class Anchors
{
    public static IReadOnlyDictionary<HeadingBlock, string> Of(MarkdownDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var anchors = new Dictionary<HeadingBlock, string>();
        foreach (var heading in document.OfType<HeadingBlock>())
        {
            var wanted = Slug.From(MarkdownText.Of(heading)).ToString();
            var anchor = wanted;
            for (var number = 2; !taken.Add(anchor); number++)
                anchor = $"{wanted}-{number}";

            anchors.Add(heading, anchor);
        }

        return anchors;
    }
}
