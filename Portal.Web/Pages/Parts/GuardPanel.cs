using Portal.Tickets.PersonalData;

namespace Portal.Web.Pages.Parts;

/// <summary>What the guard found in a text that everybody would read, and the ways out it offers.</summary>
/// <param name="Found">Never empty.</param>
/// <param name="MaskAddress">Where the form goes to have it masked.</param>
/// <param name="PrivateAddress">Where the form goes to be made private; empty where that can't be.</param>
/// <param name="PrivateWord">What the button for it says.</param>
/// <param name="VouchAddress">Where the form goes to be sent as it is; empty for where it goes anyway.</param>
internal sealed record GuardPanel(
    IReadOnlyList<Finding> Found, bool ByTeam, string MaskAddress, string PrivateAddress = "", string PrivateWord = "Rendre la question privée",
    string VouchAddress = "")
{
    public bool MayVouch => PublicationGuard.MayVouch(Found, ByTeam);

    public string Fingerprint => PublicationGuard.Fingerprint(Found);

    /// <summary>Each once, in the order they stand in the text.</summary>
    public IReadOnlyList<(string What, string Text)> Shown => [.. Found.DistinctBy(finding => (finding.Kind, finding.Text)).Take(8).Select(finding => (What(finding.Kind), finding.Text))];

    public int More => Found.DistinctBy(finding => (finding.Kind, finding.Text)).Count() - Shown.Count;

    public string MaskWord => Found.Count switch { 1 => "Masquer", 2 => "Masquer les deux", _ => "Tout masquer" };

    private static string What(FindingKind kind) => kind switch
    {
        FindingKind.MailAddress => "une adresse",
        FindingKind.Telephone => "un téléphone",
        FindingKind.Iban => "un IBAN",
        FindingKind.CompanyNumber => "un numéro d’entreprise",
        _ => "un nom d’entreprise",
    };
}
