using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Access;

/// <summary>
/// The emergency stop: while one is in force no request is sent, authorised, accepted or carried out. Saying no and taking back
/// stay possible, and waits run out as ever.
/// </summary>
public sealed class AccessFreeze
{
    public const int ReasonLength = 300;

    private AccessFreeze(Guid startedById, string reason, DateTimeOffset startedAt) =>
        (StartedById, Reason, StartedAt) = (startedById, reason, startedAt);

    public int Id { get; private set; }
    public Guid StartedById { get; }
    public string Reason { get; }
    public DateTimeOffset StartedAt { get; }
    public Guid? LiftedById { get; private set; }
    public string LiftReason { get; private set; } = "";
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>One while it is in force, null afterwards: unique, so that there is one stop and not two to lift.</summary>
    public int? InForce { get; private set; } = 1;

    internal static AccessFreeze Start(Guid byId, string reason, DateTimeOffset now) => new(byId, reason, now);

    internal void Lift(Guid byId, string reason, DateTimeOffset now) =>
        (LiftedById, LiftReason, LiftedAt, InForce) = (byId, reason, now, null);
}

internal sealed class AccessFreezeTable : IEntityTypeConfiguration<AccessFreeze>
{
    public void Configure(EntityTypeBuilder<AccessFreeze> freeze)
    {
        freeze.Property(f => f.StartedById);
        freeze.Property(f => f.Reason).HasMaxLength(AccessFreeze.ReasonLength);
        freeze.Property(f => f.StartedAt);
        freeze.Property(f => f.LiftReason).HasMaxLength(AccessFreeze.ReasonLength);
        freeze.Property(f => f.InForce).IsConcurrencyToken();
        freeze.HasIndex(f => f.InForce).IsUnique();
    }
}
