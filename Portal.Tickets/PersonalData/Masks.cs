using System.Text;

namespace Portal.Tickets.PersonalData;

/// <summary>Words that stand in place of what was found, so that the sentence can still be read.</summary>
public static class Masks
{
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.MailAddress => "[adresse masquée]",
        FindingKind.Telephone => "[téléphone masqué]",
        FindingKind.Iban => "[IBAN masqué]",
        FindingKind.CompanyNumber => "[numéro d’entreprise masqué]",
        _ => "[entreprise masquée]",
    };

    /// <summary>The text with nothing left to find. A mask may bring two halves together, hence again until nothing is.</summary>
    /// <param name="tell">Told of each thing masked; null where nobody counts.</param>
    public static string Over(string text, Action<Finding>? tell = null)
    {
        while (PersonalDataDetector.Find(text) is { Count: > 0 } found)
        {
            text = Over(text, found);
            foreach (var finding in found)
                tell?.Invoke(finding);
        }

        return text;
    }

    private static string Over(string text, IReadOnlyList<Finding> found)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var finding in found)
        {
            masked.Append(text, from, finding.Start - from).Append(Of(finding.Kind));
            from = finding.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
