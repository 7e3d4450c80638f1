using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tickets.PersonalData;

/// <summary>SIREN, SIRET and the French VAT number, by their checksums: nine digits that fail them are some other number.</summary>
internal static partial class CompanyNumbers
{
    private const string Post = "356000000";

    private static readonly string[] OtherNumbers =
        ["facture", "devis", "commande", "avoir", "reference", "article", "dossier", "ticket", "lot", "serie", "produit", "ref.", "ref", "bl", "cde", "ean", "code"];

    public static IEnumerable<Finding> In(string text)
    {
        foreach (Match match in Pattern.Matches(text))
        {
            if (Surroundings.IsWhole(text, match.Index, match.Index + match.Length) && IsCompany(match.Value, text, match.Index))
                yield return new Finding(FindingKind.CompanyNumber, match.Index, match.Length, match.Value);
        }
    }

    private static bool IsCompany(string written, string text, int start)
    {
        var before = Surroundings.Before(text, start);
        var isNamed = before.Contains("sire", StringComparison.Ordinal) || before.Contains("rcs", StringComparison.Ordinal)
            || before.Contains("tva", StringComparison.Ordinal);
        if (!isNamed && (IsOtherNumber(before) || IsAmount(text, start + written.Length)))
            return false;

        var number = string.Concat(written.Where(char.IsAsciiLetterOrDigit));
        return number.Length switch
        {
            9 => IsLuhn(number),
            14 => IsSiret(number) && (isNamed || !IsTime(number)),
            13 => IsVat(number),
            _ => false,
        };
    }

    /// <summary>The Post numbers its thousands of offices by the sum of the digits; its seat follows the rule of everybody.</summary>
    private static bool IsSiret(string number) => IsLuhn(number)
        ? IsLuhn(number[..9])
        : number.StartsWith(Post, StringComparison.Ordinal) && number.Sum(digit => digit - '0') % 5 == 0;

    private static bool IsVat(string number)
    {
        var siren = number[4..];
        return IsLuhn(siren) && int.TryParse(number.AsSpan(2, 2), CultureInfo.InvariantCulture, out var key)
            && key == (12 + (3 * (int.Parse(siren, CultureInfo.InvariantCulture) % 97))) % 97;
    }

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = (digits[^(place + 1)] - '0') * (place % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0 && digits.Any(digit => digit != '0');
    }

    private static bool IsOtherNumber(string before)
    {
        var words = before.Split([' ', '\u00A0', '\n', '\t', ':', '°', '(', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(3).Any(word => OtherNumbers.Contains(word.TrimEnd('s')) || OtherNumbers.Contains(word));
    }

    private static bool IsAmount(string text, int end)
    {
        var after = Surroundings.After(text, end).TrimStart();
        return after.StartsWith('€') || after.StartsWith("eur", StringComparison.Ordinal) || after.StartsWith('%');
    }

    /// <summary>Fourteen digits such as 20261124153000, which programs write for a moment.</summary>
    private static bool IsTime(string number) =>
        DateTime.TryParseExact(number, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is > 1980 and < 2100;

    [GeneratedRegex(@"[0-9]{3}[ \u00A0\u202F.]?[0-9]{3}[ \u00A0\u202F.]?[0-9]{3}([ \u00A0\u202F.]?[0-9]{3}[ \u00A0\u202F]?[0-9]{2}|[ \u00A0\u202F.]?[0-9]{5})?|[Ff][Rr][ \u00A0\u202F]?[0-9]{2}[ \u00A0\u202F]?[0-9]{3}[ \u00A0\u202F]?[0-9]{3}[ \u00A0\u202F]?[0-9]{3}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
