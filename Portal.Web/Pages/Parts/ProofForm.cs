using Portal.Tickets.People;

namespace Portal.Web.Pages.Parts;

/// <summary>What a person gives to prove that it is them who wants the act of this form.</summary>
public sealed record ProofForm
{
    private const string WrongCode = "Ce code n’est pas le bon, il a plus de cinq minutes, ou il a été demandé pour autre chose. Demandez-en un autre.";
    private const string WrongKey = "Cette clé d’accès n’est pas la vôtre, ou elle a été montrée trop tard ou pour autre chose. Recommencez, ou demandez un code.";

    /// <summary>What to say when the proof does not hold.</summary>
    public string Refused => Credential is { Length: > 0 } ? WrongKey : WrongCode;

    /// <summary>From the mailbox.</summary>
    public string? Code { get; init; }

    /// <summary>From the authenticator app.</summary>
    public string? AppCode { get; init; }

    /// <summary>What the device answered, as JSON.</summary>
    public string? Credential { get; init; }

    public Proof ToProof() => (Credential, AppCode) switch
    {
        ({ Length: > 0 } shown, _) => new Proof(ProofMeans.Passkey, shown),
        (_, { Length: > 0 } digits) => new Proof(ProofMeans.Authenticator, digits),
        _ => Proof.ByMail(Code ?? ""),
    };
}

/// <summary>Which means of proof a form offers.</summary>
public sealed record AskedProof
{
    /// <summary>The handler of the form's own act, which a shown passkey carries out at once.</summary>
    public string Act { get; init; } = "";

    public bool CodeSent { get; init; }

    public bool HasApp { get; init; }

    public bool HasPasskey { get; init; }
}
