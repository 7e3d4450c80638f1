using Portal.Tickets.People;

namespace Portal.Web.Pages.Parts;

/// <summary>What a person gives to prove that it is them who wants the act of this form.</summary>
public sealed record ProofForm
{
    public const string Refused = "Ce code n’est pas le bon, il a plus de cinq minutes, ou il a été demandé pour autre chose. Demandez-en un autre.";

    /// <summary>From the mailbox.</summary>
    public string? Code { get; init; }

    /// <summary>From the authenticator app.</summary>
    public string? AppCode { get; init; }

    public Proof ToProof() => AppCode is { Length: > 0 } digits ? new Proof(ProofMeans.Authenticator, digits) : Proof.ByMail(Code ?? "");
}

/// <summary>Which means of proof a form offers.</summary>
public sealed record AskedProof
{
    public bool CodeSent { get; init; }

    public bool HasApp { get; init; }

    public bool HasPasskey { get; init; }
}
