using System.Text.RegularExpressions;

namespace Portal.Tickets.PersonalData;

/// <summary>
/// Probable company names: a legal form or a trade with a capitalised name beside it. « Je suis en SARL » names nobody,
/// « SARL Dupont » and « le Garage du Lac » do.
/// </summary>
internal static partial class CompanyNames
{
    private const int LineReach = 60;
    private const int ShoutedWords = 4;

    public static IEnumerable<Finding> In(string text)
    {
        var free = 0;
        foreach (var match in Patterns.SelectMany(pattern => pattern.Matches(text)).OrderBy(match => match.Index).ThenByDescending(match => match.Length))
        {
            var all = match.Groups["all"];
            var start = all.Index + LeadingCommonWords(match);
            var end = all.Index + all.Length;
            if (start < free || !IsWord(text, all) || IsShouted(text, all) || !Names(match))
                continue;

            free = end;
            yield return new Finding(FindingKind.CompanyName, start, end - start, text[start..end]);
        }
    }

    /// <summary>« Chez Martin EURL » names Martin EURL.</summary>
    private static int LeadingCommonWords(Match match)
    {
        var name = match.Groups["name"];
        var length = 0;
        while (name.Index == match.Groups["all"].Index && name.Value.IndexOf(' ', length) is > 0 and var space
            && CommonWords.Contains(name.Value[length..space]))
            length = space + 1;
        return length;
    }

    private static Regex[] Patterns => [FormThenName, NameThenForm, TradeThenName];

    private static bool Names(Match match)
    {
        var words = match.Groups["name"].Value.Trim('«', '»', '"', '“', '”', ' ', '\u00A0').Split([' ', '\u00A0', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => char.IsUpper(word[0]) && !CommonWords.Contains(word));
    }

    private static bool IsWord(string text, Group name) =>
        (name.Index == 0 || !char.IsLetterOrDigit(text[name.Index - 1]))
        && (name.Index + name.Length == text.Length || !char.IsLetterOrDigit(text[name.Index + name.Length]));

    /// <summary>In a line all in capitals, capitals say nothing.</summary>
    private static bool IsShouted(string text, Group name)
    {
        var from = Math.Max(0, name.Index - LineReach);
        var to = Math.Min(text.Length, name.Index + name.Length + LineReach);
        var line = text[from..name.Index].Split('\n')[^1] + text[name.Index..to].Split('\n')[0];
        return !line.Any(char.IsLower) && line.Split(' ').Count(word => word.Any(char.IsLetter)) >= ShoutedWords;
    }

    private const string Name = @"(?<name>(«[  ]?|""|“)?\p{Lu}[\p{L}\p{N}&'’.-]*(([  ]|[  ]?&[  ]?|[  ](et|de|du|des|la|le|les|d['’]|l['’])[  ]?)+\p{Lu}[\p{L}\p{N}&'’-]*){0,4}([  ]?»|""|”)?)";
    private const string Form = @"(S\.?A\.?R\.?L|S\.?A\.?S\.?U|S\.?A\.?S|E\.?U\.?R\.?L|E\.?I\.?R\.?L|E\.?A\.?R\.?L|S\.?C\.?I|S\.?N\.?C|S\.?C\.?O\.?P|S\.?C\.?P|S\.?C\.?M|S\.?C\.?A|SELARL|SELAS|SELARLU|SCEA|GAEC|GIE|SA|S\.A|SPRL|SRL|GmbH|Ltd|Inc|LLC)\.?";

    [GeneratedRegex(@"(?<all>" + Form + @"[  ]" + Name + ")", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FormThenName { get; }

    [GeneratedRegex(@"(?<all>" + Name + @",?[  ]" + Form + ")", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NameThenForm { get; }

    [GeneratedRegex(@"(?<all>([Gg]arage|[Cc]abinet|[Bb]oulangerie|[Pp]âtisserie|[Bb]oucherie|[Pp]harmacie|[Rr]estaurant|[Hh]ôtel|[Bb]rasserie|[Bb]istrot|[Aa]teliers?|[Mm]enuiserie|[Pp]lomberie|[Mm]açonnerie|[Cc]harpente|[Cc]arrosserie|[Ii]mprimerie|[Ll]ibrairie|[Ff]romagerie|[Ee]ntreprise|[Ss]ociété|[EÉeé]tablissements|[Ee]ts\.?|[Tt]ransports|[Aa]mbulances|[Cc]linique|[Aa]uto-[EÉeé]cole|[Dd]omaine|[Ff]erme|[Ss]alon|[Oo]ptique|[Mm]aison|[Gg]roupe|[Ee]piceries?|[ÉE]picerie|[Cc]amping)[  ](de[  ]la[  ]|de[  ]l['’]|des[  ]|du[  ]|de[  ]|d['’])?" + Name + ")",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TradeThenName { get; }
}
