namespace Portal.Tickets.Access;

/// <summary>Who carries out a grant: this portal's own directory, or the invoicing service.</summary>
public interface IAccessProvider
{
    /// <summary>True when an access it gave outlives a revocation here until somebody acts on its side.</summary>
    bool RevocationNeedsAHand { get; }

    /// <summary>Called at most once for each authorisation, and never for a request that is not both authorised and accepted.</summary>
    Task<GrantOutcome> GrantAsync(AccessGrant grant, CancellationToken cancel);
}

/// <summary>What to grant, to whom, where.</summary>
public sealed record AccessGrant(Guid RequestId, Guid AccountId, string AccountPrefix, string InviteeAddress, Role Role);

public enum GrantOutcome
{
    Done,

    /// <summary>Provably never sent: may be tried again.</summary>
    NotReached,

    /// <summary>Sent, and nobody knows what became of it: never tried again by itself.</summary>
    Unknown,
}
