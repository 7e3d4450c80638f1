using Portal.Tickets.People;

namespace Portal.Web.Setup;

/// <summary>How a private mail is signed: the agent's lines, then the company's frame. The page where signatures are edited shows the very same.</summary>
internal static class SignatureLines
{
    public static IReadOnlyList<string> InMail(SignedBy? signer, BrandOptions brand) => [.. Own(signer), .. Frame(signer, brand)];

    public static IReadOnlyList<string> Own(SignedBy? signer) => signer is null ? [] :
    [
        .. new[]
        {
            signer.Signature.ClosingIn(signer.Language), signer.Signature.FullName,
            string.Join(", ", new[] { signer.Signature.JobTitleIn(signer.Language), signer.Team }.Where(part => part.Length > 0)),
            signer.Signature.Telephone,
        }.Where(line => line.Length > 0),
        .. signer.Signature.LinkLines,
    ];

    public static IReadOnlyList<string> Frame(SignedBy? signer, BrandOptions brand) =>
        signer?.Language == SignatureLanguage.English && brand.EnglishSignatureFrame.Count > 0 ? brand.EnglishSignatureFrame : brand.SignatureFrame;
}
