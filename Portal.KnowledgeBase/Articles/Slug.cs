using System.Text;
using System.Text.RegularExpressions;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The last part of a tutorial's address: lower-case ASCII words joined by hyphens. Anchors of headings are made the same way.</summary>
public readonly partial record struct Slug
{
    private const int LongestSlug = 120;
    private readonly string? _text;

    private Slug(string text) => _text = text;

    public static Slug? TryParse(string? text) =>
        text is { Length: <= LongestSlug } && Pattern.IsMatch(text) ? new Slug(text) : null;

    /// <summary>The slug of a title or a heading; "section" where it holds no letter that an address can show.</summary>
    public static Slug From(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in Fold.Text(title))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');

            if (slug.Length == LongestSlug)
                break;
        }

        var text = slug.ToString().TrimEnd('-');
        return new Slug(text.Length == 0 ? "section" : text);
    }

    public override string ToString() => _text ?? "";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
