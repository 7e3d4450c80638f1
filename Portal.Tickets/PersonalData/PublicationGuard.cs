using System.Security.Cryptography;
using System.Text;

namespace Portal.Tickets.PersonalData;

/// <summary>
/// Stops what everybody would read while it holds personal data. Its author masks it, makes it private, or says of exactly these
/// words that they are nobody's; only the team may say that of an address or an IBAN.
/// </summary>
public static class PublicationGuard
{
    public const int FingerprintLength = 32;

    /// <param name="vouched">What the author vouched for, as <see cref="Fingerprint"/> gave it; empty for nothing.</param>
    /// <returns>What stands in the way; empty when the texts may go public.</returns>
    public static IReadOnlyList<Finding> Objections(string? vouched, bool byTeam, params IEnumerable<string> texts)
    {
        var found = PersonalDataDetector.FindInAll(texts);
        return found.Count == 0 || (vouched == Fingerprint(found) && MayVouch(found, byTeam)) ? [] : found;
    }

    /// <summary>Whether the author may say that this is nobody's.</summary>
    public static bool MayVouch(IEnumerable<Finding> found, bool byTeam) =>
        byTeam || found.All(finding => finding.Kind is not (FindingKind.MailAddress or FindingKind.Iban));

    /// <summary>Names these findings and no others: a text changed since must be vouched for anew.</summary>
    public static string Fingerprint(IEnumerable<Finding> found) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', found.Select(finding => $"{finding.Kind}:{finding.Text}")))))[..FingerprintLength];
}
