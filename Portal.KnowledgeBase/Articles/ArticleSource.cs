namespace Portal.KnowledgeBase.Articles;

/// <summary>A file cut in two: what is said about the text, and the text.</summary>
/// <param name="BodyLine">The line of the file on which the body begins.</param>
internal sealed record ArticleSource(string Header, string Body, int BodyLine)
{
    public static ArticleSource? Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != "---")
            return null;

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        return end < 0 ? null : new ArticleSource(
            string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), BodyLine: end + 2);
    }
}
