namespace Portal.KnowledgeBase.Rendering;

/// <summary>Texts that nobody writes to be read and that cost a Markdown parser quadratic time or deep recursion.</summary>
internal static class HostileText
{
    private const int LongestRun = 500;
    private const int MostOpenings = 10_000;
    private const int MostLines = 6_000;

    /// <summary>Thousands of brackets, stars, quotes or lines, or very long runs of one sign.</summary>
    public static bool WouldHang(string text)
    {
        var run = 0;
        var openings = 0;
        var lines = 0;
        var before = '\0';
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, MarkdownText.LongestText)))
        {
            if (letter is '[' or ']' or '*' or '_' or '`' or '>' or '<' or '~' or '!' or '(' or '|' or ':' or '&')
            {
                openings++;
                run = letter == before ? run + 1 : 1;
                if (run > LongestRun || openings > MostOpenings)
                    return true;
            }

            if (letter == '\n' && ++lines > MostLines)
                return true;

            before = letter;
        }

        return false;
    }
}
