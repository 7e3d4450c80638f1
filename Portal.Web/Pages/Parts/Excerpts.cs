using System.Text.RegularExpressions;

namespace Portal.Web.Pages.Parts;

/// <summary>The beginning of a message for a list: plain words, without the greeting that says nothing.</summary>
internal static partial class Excerpts
{
    private const int Length = 160;

    public static string Of(string markdown)
    {
        var words = Marks.Replace(markdown, "");
        words = Spaces.Replace(Greeting.Replace(words.Trim(), ""), " ").Trim();
        if (words.Length <= Length)
            return words;

        var end = words.LastIndexOf(' ', Length);
        return $"{words[..(end > 0 ? end : Length)].TrimEnd(',', ';', ':', '.')}…";
    }

    [GeneratedRegex(@"[*_`#>\[\]]|\]\([^)]*\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"^(bonjour|bonsoir|salut|madame|monsieur)[^\n]{0,20}?[,.!]?\s*\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Greeting { get; }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces { get; }
}
