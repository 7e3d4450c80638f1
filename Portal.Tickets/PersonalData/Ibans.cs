using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Tickets.PersonalData;

/// <summary>International account numbers, by the country's length and the checksum (ISO 13616, ISO 7064 mod 97-10).</summary>
internal static partial class Ibans
{
    /// <summary>Lengths of the IBAN registry.</summary>
    private static readonly Dictionary<string, int> Lengths = Read(
        "NO15 BE16 DK18 FI18 FO18 GL18 NL18 SD18 FK18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 MN20 CH21 HR21 LI21 LV21 "
        + "BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 TL23 SO23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 "
        + "LY25 PT25 ST25 IS26 TR26 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 BI27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 HN28 "
        + "BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33 BF28 BJ28 CI28 CM27 DZ26 MA28 MG27 ML28 NE28 SN28 TG28");

    public static IEnumerable<Finding> In(string text)
    {
        var free = 0;
        foreach (Match beginning in Beginning.Matches(text))
        {
            if (beginning.Index < free || Read(text, beginning.Index) is not { } found)
                continue;

            free = found.End;
            yield return found;
        }
    }

    private static Finding? Read(string text, int start)
    {
        // « de 2024 … » begins like a German one: small letters count only where they touch their digits.
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1]))
            || (char.IsLower(text[start]) && !char.IsDigit(text[start + 2]))
            || !Lengths.TryGetValue(text.Substring(start, 2).ToUpperInvariant(), out var length))
            return null;

        var letters = new StringBuilder(length);
        var at = start;
        for (; at < text.Length && letters.Length < length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
                letters.Append(char.ToUpperInvariant(text[at]));
            else if (!Surroundings.IsSeparator(text[at]) || Surroundings.IsSeparator(text[at - 1]))
                return null;
        }

        var isWhole = letters.Length == length && (at == text.Length || !char.IsLetterOrDigit(text[at]));
        return isWhole && letters.ToString().Count(char.IsDigit) * 2 >= length && Remainder(letters.ToString()) == 1
            ? new Finding(FindingKind.Iban, start, at - start, text[start..at])
            : null;
    }

    private static int Remainder(string iban) => $"{iban[4..]}{iban[..4]}".Aggregate(0, (rest, letter) =>
        char.IsDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97);

    private static Dictionary<string, int> Read(string table) => table.Split(' ')
        .ToDictionary(entry => entry[..2], entry => int.Parse(entry[2..], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"[A-Za-z]{2}[ \u00A0\u202F]?[0-9]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }
}
