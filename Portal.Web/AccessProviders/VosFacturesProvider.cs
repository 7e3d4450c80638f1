using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>
/// The invoicing product by its documented interface. With the account's code in the vault the portal calls by itself; without,
/// the owner gives it for one call, or does the last step by hand.
/// </summary>
internal sealed class VosFacturesProvider(VosFacturesClient client, CodeVault vault) : IAccessProvider
{
    public ProviderKind Kind => ProviderKind.VosFactures;

    /// <summary>Its interface knows no way to take a user out again.</summary>
    public bool RevocationNeedsAHand => true;

    public async Task<bool> WaitsForOwnerAsync(Guid accountId, CancellationToken cancel) => !await vault.HoldsAsync(accountId, cancel);

    public async Task<GrantAnswer> GrantAsync(AccessGrant grant, OwnersCode? code, CancellationToken cancel)
    {
        code ??= await vault.OpenAsync(grant.AccountId, cancel);
        return code is null
            ? new GrantAnswer(GrantOutcome.NotReached, "aucun code pour ce compte")
            : await client.AddAccountantAsync(grant.AccountPrefix, grant.InviteeAddress, code, cancel);
    }
}
