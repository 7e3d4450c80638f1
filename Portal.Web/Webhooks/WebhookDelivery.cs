using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Web.Webhooks;

/// <summary>
/// One message to one endpoint, written in the same transaction as what it tells of, claimed, sent, and tried again with the same
/// id until it is taken or given up.
/// </summary>
public sealed class WebhookDelivery
{
    /// <summary>Before each attempt, as Standard Webhooks advises; the sum is some three days.</summary>
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private WebhookDelivery(Guid id, Guid endpointId, string body, DateTimeOffset createdAt, DateTimeOffset notBefore) =>
        (Id, EndpointId, Body, CreatedAt, NotBefore) = (id, endpointId, body, createdAt, notBefore);

    public Guid Id { get; }
    public Guid EndpointId { get; }
    public string Body { get; }
    public DateTimeOffset CreatedAt { get; }
    public DateTimeOffset NotBefore { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    public DateTimeOffset? DeadAt { get; private set; }

    /// <summary>What the last attempt came to, a word of ours.</summary>
    public string LastAnswer { get; private set; } = "";

    /// <summary>The same at each attempt, so that a receiver knows a message it has seen.</summary>
    public string MessageId => $"msg_{Id:N}";

    internal static WebhookDelivery To(WebhookEndpoint endpoint, string body, DateTimeOffset now) => new(Guid.CreateVersion7(now), endpoint.Id, body, now, now);

    internal void MarkDelivered(string answer, DateTimeOffset now)
    {
        (DeliveredAt, LeasedUntil, LastAnswer) = (now, null, answer);
        Attempts++;
    }

    /// <param name="jitter">From 0 to 1: spreads those that failed together.</param>
    internal void MarkFailed(string answer, double jitter, DateTimeOffset now)
    {
        Attempts++;
        (LeasedUntil, LastAnswer) = (null, answer);
        if (Attempts >= Delays.Length)
            DeadAt = now;
        else
            NotBefore = now + Delays[Attempts] * (1 + (0.1 * jitter));
    }

    /// <summary>Once more from the start, by hand, with the same id.</summary>
    internal void Replay(DateTimeOffset now) => (DeliveredAt, DeadAt, Attempts, NotBefore) = (null, null, 0, now);
}

internal sealed class WebhookDeliveryTable : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.EndpointId);
        delivery.Property(d => d.Body).HasMaxLength(2000);
        delivery.Property(d => d.CreatedAt);
        delivery.Property(d => d.LastAnswer).HasMaxLength(100);
        delivery.Ignore(d => d.MessageId);
        delivery.HasIndex(d => new { d.DeliveredAt, d.DeadAt, d.NotBefore });
        delivery.HasIndex(d => new { d.EndpointId, d.CreatedAt });
        delivery.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(d => d.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
