using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Web.Persistence;

namespace Portal.Web.Webhooks;

/// <summary>
/// Lays a message for each endpoint beside the change it tells of. It names who and where and holds no permission: whoever gets it
/// reads the present ones, so that messages that come late or twice do no harm.
/// </summary>
internal sealed class PermissionWebhooks(PortalDb db, TimeProvider clock) : IPermissionChanges
{
    public const string Type = "member.permissions.changed";

    public async Task ChangedAsync(Guid accountId, Guid personId, CancellationToken cancel)
    {
        var endpoints = await db.WebhookEndpoints.Where(endpoint => endpoint.DisabledAt == null).ToListAsync(cancel);
        if (endpoints.Count == 0)
            return;

        var now = clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new Message(Type, now, new Who(accountId, personId, $"/api/v1/accounts/{accountId}/members/{personId}/permissions")), JsonSerializerOptions.Web);
        foreach (var endpoint in endpoints)
            db.WebhookDeliveries.Add(WebhookDelivery.To(endpoint, body, now));
    }

    private sealed record Message(string Type, DateTimeOffset Timestamp, Who Data);

    private sealed record Who(Guid AccountId, Guid PersonId, string Permissions);
}
