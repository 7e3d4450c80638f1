using System.Text.RegularExpressions;

namespace Portal.Tickets.Insights;

/// <summary>A text without what could point to a person: addresses, telephones, account and company numbers.</summary>
public static partial class MaskedText
{
    private const int Length = 600;

    public static string Of(string text)
    {
        var masked = Numbers.Replace(Addresses.Replace(text, " "), " ");
        return masked.Length <= Length ? masked : masked[..Length];
    }

    [GeneratedRegex(@"[^\s@<>]+@[^\s@<>]+", RegexOptions.NonBacktracking)]
    internal static partial Regex Addresses { get; }

    [GeneratedRegex(@"\+?\b[A-Za-z]{0,2}\d([\s.\-/]?[\dA-Z]){6,}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Numbers { get; }
}
