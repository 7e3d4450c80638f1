using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>Days on which an agent is away, the first and the last included, and who takes their tickets meanwhile.</summary>
public sealed class Absence
{
    private Absence(Guid id, Guid agentId, DateOnly from, DateOnly until, Guid? deputyId) =>
        (Id, AgentId, From, Until, DeputyId) = (id, agentId, from, until, deputyId);

    public Guid Id { get; }
    public Guid AgentId { get; }
    public DateOnly From { get; }
    public DateOnly Until { get; }

    /// <summary>Null: the tickets go back to all.</summary>
    public Guid? DeputyId { get; }

    public static Absence Plan(Guid agentId, DateOnly from, DateOnly until, Guid? deputyId, DateTimeOffset now) => until < from
        ? throw new ArgumentException("An absence ends after it begins.", nameof(until))
        : deputyId == agentId
            ? throw new ArgumentException("Nobody stands in for themselves.", nameof(deputyId))
            : new Absence(Guid.CreateVersion7(now), agentId, from, until, deputyId);
}

internal sealed class AbsenceTable : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("Absences");
        absence.Property(a => a.Id).ValueGeneratedNever();
        absence.Property(a => a.From);
        absence.Property(a => a.Until);
        absence.Property(a => a.DeputyId);
        absence.HasOne<Agent>().WithMany().HasForeignKey(a => a.AgentId).OnDelete(DeleteBehavior.Cascade);
        absence.HasIndex(a => a.Until);
    }
}
