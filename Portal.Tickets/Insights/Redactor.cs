using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Insights;

/// <summary>
/// Masks what may not stand in public, and says what it masked: a suggestion for whoever reads the text again. It finds all that
/// keeps a text from going public, and what only a reader of this exchange can know: who spoke, and numbers whose check digits are wrong.
/// </summary>
/// <param name="names">Known names of those who spoke; short ones are left, for they are words too.</param>
public sealed class Redactor(IReadOnlyList<string> names)
{
    private const int ShortestName = 3;
    private readonly Dictionary<string, int> _hidden = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Hidden => [.. _hidden.Select(hidden => string.Create(CultureInfo.InvariantCulture, $"{hidden.Value} {hidden.Key}"))];

    public string Redact(string text)
    {
        text = Masks.Over(text, finding => Count(Kind(finding.Kind)));
        text = MaskedText.Numbers.Replace(text, _ => Mask("[numéro masqué]", "numéro"));
        foreach (var name in names.Where(name => name.Trim().Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length))
            text = Whole(name.Trim()).Replace(text, _ => Mask("[nom masqué]", "nom"));
        return text;
    }

    private string Mask(string mask, string kind)
    {
        Count(kind);
        return mask;
    }

    private void Count(string kind) => _hidden[kind] = _hidden.GetValueOrDefault(kind) + 1;

    private static string Kind(FindingKind kind) => kind switch
    {
        FindingKind.MailAddress => "adresse de courriel",
        FindingKind.Telephone => "téléphone",
        FindingKind.Iban => "IBAN",
        FindingKind.CompanyNumber => "numéro d’entreprise",
        _ => "nom d’entreprise",
    };

    private static Regex Whole(string name) => new(
        $@"\b{Regex.Escape(name)}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
