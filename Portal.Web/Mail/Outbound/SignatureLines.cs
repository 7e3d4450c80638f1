using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>How a private mail is signed: the agent's lines, then the company's frame. The page where signatures are edited shows the very same.</summary>
internal static class SignatureLines
{
    public static IReadOnlyList<string> InMail(SignedBy? signed, BrandOptions brand)
    {
        var frame = signed?.Language == SignatureLanguage.English && brand.EnglishSignatureFrame.Count > 0
            ? brand.EnglishSignatureFrame : brand.SignatureFrame;
        return signed is null ? frame : [.. Own(signed).Where(line => line.Length > 0), .. frame];
    }

    private static IEnumerable<string> Own(SignedBy signed) =>
    [
        signed.Signature.ClosingIn(signed.Language), signed.Signature.FullName,
        string.Join(", ", new[] { signed.Signature.JobTitleIn(signed.Language), signed.Team }.Where(part => part.Length > 0)),
        signed.Signature.Telephone, .. signed.Signature.LinkLines,
    ];
}
