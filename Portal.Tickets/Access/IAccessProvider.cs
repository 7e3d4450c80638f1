namespace Portal.Tickets.Access;

/// <summary>Who carries out a grant: this portal's own directory, the owner by hand, or the invoicing service.</summary>
public interface IAccessProvider
{
    ProviderKind Kind { get; }

    /// <summary>True when an access it gave outlives a revocation here until somebody acts on its side.</summary>
    bool RevocationNeedsAHand { get; }

    /// <summary>True when the owner takes the last step for this account, by hand or with a code of theirs; nothing is called by itself then.</summary>
    Task<bool> WaitsForOwnerAsync(Guid accountId, CancellationToken cancel);

    /// <summary>
    /// Called at most once for each authorisation, and never for a request that is not both authorised and accepted.
    /// </summary>
    /// <param name="code">What the owner gave for this one call; null otherwise. Never kept, never logged.</param>
    Task<GrantAnswer> GrantAsync(AccessGrant grant, OwnersCode? code, CancellationToken cancel);
}

public enum ProviderKind
{
    /// <summary>This portal's directory is the system of record.</summary>
    Local,

    /// <summary>The owner does the last step in the product's settings.</summary>
    Guide,

    /// <summary>The product's HTTP interface.</summary>
    VosFactures,
}

/// <summary>What to grant, to whom, where.</summary>
public sealed record AccessGrant(Guid RequestId, Guid AccountId, string AccountPrefix, string InviteeAddress, Role Role);

/// <summary>The owner's code for the product's interface, for one call. Says nothing when written out.</summary>
public sealed class OwnersCode(string text)
{
    public string Reveal() => text;

    public override string ToString() => "…";
}

/// <param name="Said">What came back, in a word of ours for whoever must look; empty when all went well.</param>
public sealed record GrantAnswer(GrantOutcome Outcome, string Said = "")
{
    public static GrantAnswer Done { get; } = new(GrantOutcome.Done);
}

public enum GrantOutcome
{
    Done,

    /// <summary>Provably never sent: may be tried again.</summary>
    NotReached,

    /// <summary>Sent, and nobody knows what became of it: never tried again by itself.</summary>
    Unknown,
}
