using System.Text.RegularExpressions;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The one line of a header that says whether a text is a draft, published or archived.</summary>
internal static partial class StatusLine
{
    public static string Set(string text, ArticleStatus status)
    {
        var word = status.ToString().ToLowerInvariant();
        if (ArticleSource.Split(text) is not { } source)
            return text;

        // Only inside the header, however the body may speak of status.
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var end = EndOfHeader(text, source.BodyLine - 1);
        return Line.Match(text[..end]) is { Success: true } line
            ? text[..line.Groups["value"].Index] + word + text[(line.Groups["value"].Index + line.Groups["value"].Length)..]
            : text[..end] + "status: " + word + lineBreak + text[end..];
    }

    /// <summary>Where the line that closes the header begins.</summary>
    private static int EndOfHeader(string text, int line)
    {
        var at = 0;
        for (var passed = 1; passed < line; passed++)
            at = text.IndexOf('\n', at) + 1;
        return at;
    }

    [GeneratedRegex(@"^status[ \t]*:[ \t]*(?<value>[^\s#]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Line { get; }
}
