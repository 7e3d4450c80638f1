using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Tickets.Writing;

/// <summary>
/// The variables of a macro: <c>{{demandeur}}</c>, <c>{{demandeur|bonjour}}</c> with words for when there is no value, and
/// <c>{{tutoriel:id}}</c>. What has no value stays as it is written and stops the send: it never leaves raw.
/// </summary>
public static partial class MacroVariables
{
    public const string Tutorial = "tutoriel:";

    /// <summary>All there are, <see cref="Tutorial"/> with an article's id apart.</summary>
    public static IReadOnlyList<string> Known { get; } = ["salutation", "demandeur", "numero", "titre", "lien", "agent", "equipe", "marque"];

    /// <summary>Variables of this text that nobody knows, as written.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Left(text).Where(variable => !IsKnown(NameOf(variable))).Distinct(StringComparer.Ordinal)];

    /// <summary>Variables that stand in this text, as written; what stands in code is an example and none.</summary>
    public static IReadOnlyList<string> Left(string text) => [.. Pattern.Matches(Code.Replace(text, "")).Select(match => match.Value)];

    /// <summary>Puts the values in. Null from <paramref name="valueOf"/>: there is none, and the variable's own words stand in, if it has any.</summary>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        var filled = new StringBuilder();
        var from = 0;
        foreach (Match match in Pattern.Matches(text))
        {
            filled.Append(text, from, match.Index - from);
            var value = valueOf(NameOf(match.Value));
            filled.Append(string.IsNullOrEmpty(value) ? Otherwise(match.Value) ?? match.Value : value);
            from = match.Index + match.Length;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsKnown(string name) =>
        Known.Contains(name, StringComparer.Ordinal) || (name.StartsWith(Tutorial, StringComparison.Ordinal) && name.Length > Tutorial.Length);

    private static string NameOf(string variable) => Inside(variable).Split('|')[0].Trim();

    private static string? Otherwise(string variable) => Inside(variable).Split('|', 2) is [_, var words] ? words : null;

    private static string Inside(string variable) => variable[2..^2];

    [GeneratedRegex(@"\{\{[^{}\r\n]{1,120}\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"```[^`]*```|`[^`\n]*`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code { get; }
}
