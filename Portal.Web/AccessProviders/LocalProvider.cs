using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>This portal's own directory is the system of record: the membership saved with the step is the grant.</summary>
internal sealed class LocalProvider : IAccessProvider
{
    public bool RevocationNeedsAHand => false;

    public Task<GrantOutcome> GrantAsync(AccessGrant grant, CancellationToken cancel) => Task.FromResult(GrantOutcome.Done);
}
