using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Mail;

/// <summary>The key that signs what one domain sends; its public half stands in that domain's DNS under the selector.</summary>
public sealed class DkimOptions
{
    [Required, StringLength(253)]
    public string Domain { get; init; } = "";

    [Required, StringLength(63)]
    public string Selector { get; init; } = "";

    /// <summary>An RSA or Ed25519 private key as PEM, which only the portal's own user may read.</summary>
    [Required, StringLength(1000)]
    public string KeyFile { get; init; } = "";
}
