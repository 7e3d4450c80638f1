using System.Text.RegularExpressions;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The last part of a tutorial's address: lower-case ASCII words joined by hyphens.</summary>
public readonly partial record struct Slug
{
    private readonly string? _text;

    private Slug(string text) => _text = text;

    public static Slug? TryParse(string? text) =>
        text is { Length: <= 120 } && Pattern.IsMatch(text) ? new Slug(text) : null;

    public override string ToString() => _text ?? "";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
