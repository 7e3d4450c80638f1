using System.Text.RegularExpressions;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>
/// Links to tutorials in the plain text of a section. A file alone does not know what the others are called: the links are kept as they are
/// written until somebody does, for a slug has lost its accents and would teach the search to write without them.
/// </summary>
internal static partial class LinkNames
{
    public static string Keep(ArticleLink link) => $"[[{link.Slug}]]";

    /// <param name="titleOf">Null for a tutorial that is not known.</param>
    public static string In(string text, Func<string, string?> titleOf) => !text.Contains("[[", StringComparison.Ordinal) ? text
        : Link.Replace(text, link => titleOf(link.Groups["slug"].Value) ?? link.Groups["slug"].Value.Replace('-', ' '));

    [GeneratedRegex(@"\[\[(?<slug>[^\[\]]*)\]\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link { get; }
}
