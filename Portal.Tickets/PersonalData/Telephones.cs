using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Portal.Tickets.PersonalData;

/// <summary>
/// Telephone numbers. A French one is known by its shape, even where the numbering plan keeps the range free (those for films are
/// such); a foreign one must be valid in its country.
/// </summary>
internal static partial class Telephones
{
    private static readonly string[] Neighbours = ["BE", "CH", "LU", "DE", "ES", "IT", "GB", "MA", "TN"];
    private static readonly string[] CallWords = ["tel", "telephone", "portable", "mobile", "fax", "joindre", "appeler", "appelez", "rappeler", "rappelez", "numero", "gsm", "whatsapp", "sms", "joignable"];
    private static readonly string[] OtherNumbers = ["facture", "devis", "commande", "reference", "article", "ref", "avoir", "bl", "dossier", "code"];

    private static PhoneNumberUtil Plans => PhoneNumberUtil.GetInstance();

    public static IEnumerable<Finding> In(string text) => FrenchIn(text).Concat(ForeignIn(text));

    private static IEnumerable<Finding> FrenchIn(string text)
    {
        var last = -1;
        foreach (Match match in French.Matches(text))
        {
            if (!Stands(text, match, last) || IsOtherNumber(WordsBefore(text, match.Index)))
                continue;

            last = match.Index + match.Length;
            yield return new Finding(FindingKind.Telephone, match.Index, match.Length, match.Value);
        }
    }

    private static IEnumerable<Finding> ForeignIn(string text)
    {
        foreach (Match match in Foreign.Matches(text))
        {
            var isInternational = match.Value[0] == '+' || match.Value.StartsWith("00", StringComparison.Ordinal);
            if (!Surroundings.IsWhole(text, match.Index, match.Index + match.Length)
                || !(isInternational || IsCall(WordsBefore(text, match.Index))))
                continue;

            if (Valid(match.Value, isInternational ? ["FR"] : Neighbours) is { } number)
                yield return new Finding(FindingKind.Telephone, match.Index, number.Length, number);
        }
    }

    /// <summary>The number, without the groups after it that are none of its own.</summary>
    private static string? Valid(string written, string[] countries)
    {
        while (written.Count(char.IsDigit) >= 8)
        {
            if (countries.Any(country => IsValid(written, country)))
                return written;

            var group = written.LastIndexOfAny([' ', '\u00A0', '\u202F', '.', '-']);
            if (group < 0)
                return null;
            written = written[..group].TrimEnd();
        }

        return null;
    }

    /// <summary>Not a part of a longer row of pairs, save of another telephone.</summary>
    private static bool Stands(string text, Match match, int last)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (!Surroundings.IsWhole(text, start, end))
            return false;

        if (!match.Value.Contains(' ', StringComparison.Ordinal))
            return true;

        var follows = end + 2 < text.Length && text[end] == ' ' && char.IsDigit(text[end + 1]) && char.IsDigit(text[end + 2]) && text[end + 1] != '0';
        var led = start >= 3 && start != last + 1 && text[start - 1] == ' ' && char.IsDigit(text[start - 2]) && char.IsDigit(text[start - 3]);
        return !follows && !led;
    }

    private static List<string> WordsBefore(string text, int start) => [.. Surroundings.Before(text, start)
        .Split([' ', '\u00A0', '\n', '\t', ':', '°', '(', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries).TakeLast(4)];

    private static bool IsCall(List<string> words) => words.Exists(word => CallWords.Contains(word));

    private static bool IsOtherNumber(List<string> words) =>
        !IsCall(words) && words.TakeLast(2).Any(word => OtherNumbers.Contains(word) || OtherNumbers.Contains(word.TrimEnd('s')));

    private static bool IsValid(string written, string country)
    {
        try
        {
            return Plans.IsValidNumber(Plans.Parse(written, country));
        }
        catch (NumberParseException)
        {
            return false; // The library's only way to say "no number at all".
        }
    }

    // 06 39 98 24 17 and 0639982417, 0590 12 34 56, 0800 123 456, +33 (0)6…, 0033 6…; the pairs all cut or all joined, for 01/02/2024 12 is a date.
    [GeneratedRegex(@"(\(0[1-9]\)|0[1-9])([0-9]{8}|([ \u00A0\u202F\u2009.\-\u2011/]{1,3}[0-9]{2}){4}|([ .]?[0-9]{4}){2}|[0-9]{2}([ \u00A0\u202F.\-][0-9]{2}){3}|[0-9]{2}([ \u00A0\u202F.\-][0-9]{3}){2}|[ .]?[0-9]{2}([ .][0-9]{3}){2})|(\+|00) ?33[ \u00A0\u202F.\-]?(\(0\))?[ \u00A0\u202F.\-]?[1-9]([ \u00A0\u202F\u2009.\-\u2011/]{0,2}[0-9]){8}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex French { get; }

    [GeneratedRegex(@"((\+|00)[ ]?)?[0-9]([ \u00A0\u202F\u2009.\-\u2011/()]{0,2}[0-9]){7,14}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign { get; }
}
