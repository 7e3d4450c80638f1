using System.Text.RegularExpressions;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>Numbers of documents and articles of law, which are one word however many signs they hold: 2020/06/68, FA-2026-12.</summary>
internal static partial class References
{
    private const int MostInOneText = 2_000;

    public static IEnumerable<Word> In(string text) => Pattern.Matches(text)
        .Where(match => match.Length <= 40 && match.Value.Any(char.IsAsciiDigit))
        .Take(MostInOneText)
        .Select(match => new Word(Fold.Text(match.Value), match.Index, match.Index + match.Length));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+([/._-][\p{L}\p{Nd}]+)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
