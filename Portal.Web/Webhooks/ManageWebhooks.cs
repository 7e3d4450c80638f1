using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Web.Persistence;

namespace Portal.Web.Webhooks;

/// <summary>Adds, rotates, stops and replays, by an administrator.</summary>
internal sealed class ManageWebhooks(PortalDb db, IDataProtectionProvider protection, IOptions<WebhookOptions> options, TimeProvider clock)
{
    private const int Recent = 20;
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Webhooks");

    public async Task<WebhookList> ListAsync(CancellationToken cancel) => new(
        await db.WebhookEndpoints.AsNoTracking().OrderBy(endpoint => endpoint.CreatedAt).ToListAsync(cancel),
        await db.WebhookDeliveries.AsNoTracking().OrderByDescending(delivery => delivery.CreatedAt).Take(Recent).ToListAsync(cancel));

    /// <returns>The secret, to be shown once; null when the address can't be one.</returns>
    public async Task<string?> AddAsync(string typed, CancellationToken cancel)
    {
        if (!Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) || !MayCall(address))
            return null;

        var secret = WebhookSignature.NewSecret();
        db.WebhookEndpoints.Add(WebhookEndpoint.Of(address.AbsoluteUri, _protector.Protect(secret), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <returns>The new secret, to be shown once; the old one signs beside it for a day. Null when there is no such endpoint.</returns>
    public async Task<string?> RotateAsync(Guid endpointId, CancellationToken cancel)
    {
        if (await db.WebhookEndpoints.SingleOrDefaultAsync(endpoint => endpoint.Id == endpointId, cancel) is not { } endpoint)
            return null;

        var secret = WebhookSignature.NewSecret();
        endpoint.Rotate(_protector.Protect(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    public async Task<bool> SwitchAsync(Guid endpointId, bool on, CancellationToken cancel)
    {
        if (await db.WebhookEndpoints.SingleOrDefaultAsync(endpoint => endpoint.Id == endpointId, cancel) is not { } endpoint)
            return false;

        if (on)
            endpoint.Enable();
        else
            endpoint.Disable("arrêté à la main", clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<bool> ReplayAsync(Guid deliveryId, CancellationToken cancel)
    {
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(delivery => delivery.Id == deliveryId, cancel) is not { } delivery)
            return false;

        delivery.Replay(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The living secrets of an endpoint, the new one first.</summary>
    internal IReadOnlyList<string> SecretsOf(WebhookEndpoint endpoint, DateTimeOffset now) => endpoint.OldSecretUntil > now
        ? [_protector.Unprotect(endpoint.Secret), _protector.Unprotect(endpoint.OldSecret)]
        : [_protector.Unprotect(endpoint.Secret)];

    private bool MayCall(Uri address) =>
        address.UserInfo.Length == 0 && address.AbsoluteUri.Length <= WebhookEndpoint.AddressLength && address.Fragment.Length == 0
        && (options.Value.IsAllowedInside(address.Host, address.Port)
            ? address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.HostNameType == UriHostNameType.Dns
                && address.DnsSafeHost.Contains('.', StringComparison.Ordinal) && !address.DnsSafeHost.EndsWith('.'));
}

internal sealed record WebhookList(IReadOnlyList<WebhookEndpoint> Endpoints, IReadOnlyList<WebhookDelivery> Deliveries);
