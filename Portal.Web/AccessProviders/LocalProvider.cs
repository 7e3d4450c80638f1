using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>This portal's own directory is the system of record: the membership saved with the step is the grant.</summary>
internal sealed class LocalProvider : IAccessProvider
{
    public ProviderKind Kind => ProviderKind.Local;

    public bool RevocationNeedsAHand => false;

    public Task<bool> WaitsForOwnerAsync(Guid accountId, CancellationToken cancel) => Task.FromResult(false);

    public Task<GrantAnswer> GrantAsync(AccessGrant grant, OwnersCode? code, CancellationToken cancel) => Task.FromResult(GrantAnswer.Done);
}
