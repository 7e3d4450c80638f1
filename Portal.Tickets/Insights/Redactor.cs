using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tickets.Insights;

/// <summary>Masks what points to a person or a company, and says what it masked: a suggestion for whoever reads the text again.</summary>
/// <param name="names">Known names of those who spoke; short ones are left, for they are words too.</param>
public sealed class Redactor(IReadOnlyList<string> names)
{
    private const int ShortestName = 3;
    private readonly Dictionary<string, int> _hidden = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Hidden => [.. _hidden.Select(hidden => string.Create(CultureInfo.InvariantCulture, $"{hidden.Value} {hidden.Key}"))];

    public string Redact(string text)
    {
        text = MaskedText.Addresses.Replace(text, _ => Mask("[adresse]", "adresse de courriel"));
        text = MaskedText.Numbers.Replace(text, _ => Mask("[numéro]", "numéro (téléphone, compte ou société)"));
        foreach (var name in names.Where(name => name.Trim().Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length))
            text = Whole(name.Trim()).Replace(text, _ => Mask("[nom]", "nom"));
        return text;
    }

    private string Mask(string mask, string kind)
    {
        _hidden[kind] = _hidden.GetValueOrDefault(kind) + 1;
        return mask;
    }

    private static Regex Whole(string name) => new(
        $@"\b{Regex.Escape(name)}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
