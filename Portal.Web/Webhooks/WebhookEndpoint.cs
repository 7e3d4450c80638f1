using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Web.Webhooks;

/// <summary>Where a program wants to be told that permissions changed. Its secrets are sealed; a new one is shown once.</summary>
public sealed class WebhookEndpoint
{
    public const int AddressLength = 500;

    /// <summary>How long the old secret signs beside the new one, for receivers that change over.</summary>
    public static readonly TimeSpan Rotation = TimeSpan.FromHours(24);

    private WebhookEndpoint(Guid id, string address, string secret, DateTimeOffset createdAt) =>
        (Id, Address, Secret, CreatedAt) = (id, address, secret, createdAt);

    public Guid Id { get; }
    public string Address { get; }
    public string Secret { get; private set; }
    public string OldSecret { get; private set; } = "";
    public DateTimeOffset? OldSecretUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; }
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Why, a word of ours.</summary>
    public string DisabledReason { get; private set; } = "";

    internal static WebhookEndpoint Of(string address, string sealedSecret, DateTimeOffset now) => new(Guid.NewGuid(), address, sealedSecret, now);

    internal void Rotate(string sealedSecret, DateTimeOffset now) =>
        (OldSecret, OldSecretUntil, Secret) = (Secret, now + Rotation, sealedSecret);

    internal void Disable(string reason, DateTimeOffset now)
    {
        if (DisabledAt is null)
            (DisabledAt, DisabledReason) = (now, reason);
    }

    internal void Enable() => (DisabledAt, DisabledReason) = (null, "");
}

internal sealed class WebhookEndpointTable : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> endpoint)
    {
        endpoint.Property(e => e.Id).ValueGeneratedNever();
        endpoint.Property(e => e.Address).HasMaxLength(WebhookEndpoint.AddressLength);
        endpoint.Property(e => e.Secret).HasMaxLength(1000);
        endpoint.Property(e => e.OldSecret).HasMaxLength(1000);
        endpoint.Property(e => e.CreatedAt);
        endpoint.Property(e => e.DisabledReason).HasMaxLength(100);
    }
}
