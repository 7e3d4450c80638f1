namespace Portal.Tickets.People;

/// <summary>How somebody shows, at this very moment, that it is them.</summary>
public enum ProofMeans { MailedCode, Authenticator, Passkey }

/// <summary>What was given as a proof: the digits that were typed, or what the device answered.</summary>
public sealed record Proof(ProofMeans Means, string Answer)
{
    /// <summary>Longer ones are nobody's.</summary>
    public const int AnswerLength = 16_384;

    public static Proof ByMail(string digits) => new(ProofMeans.MailedCode, digits);
}

/// <summary>A means of proof that needs more than this room has, such as a key or an app.</summary>
public interface IProofMeans
{
    ProofMeans Means { get; }

    /// <summary>True once, for the right answer to what was asked for this purpose; a wrong one costs a try.</summary>
    Task<bool> TakeAsync(Guid personId, string purpose, string answer, CancellationToken cancel);
}
