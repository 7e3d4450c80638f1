using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>No interface to call: the owner does the last step in the product's settings, led by a list, and says when it is done.</summary>
internal sealed class GuideProvider : IAccessProvider
{
    public ProviderKind Kind => ProviderKind.Guide;

    public bool RevocationNeedsAHand => true;

    public Task<bool> WaitsForOwnerAsync(Guid accountId, CancellationToken cancel) => Task.FromResult(true);

    public Task<GrantAnswer> GrantAsync(AccessGrant grant, OwnersCode? code, CancellationToken cancel) =>
        Task.FromResult(new GrantAnswer(GrantOutcome.NotReached, "aucun service à appeler"));
}
