using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Insights;

/// <summary>
/// What became of somebody who was about to ask: they opened something that may answer already, it did, or they asked all the
/// same. Nothing tells who: no person, no address, no session.
/// </summary>
public sealed class AskStep
{
    public const int TargetLength = 100;

    private AskStep(AskStepKind kind, string target, DateTimeOffset at) => (Kind, Target, At) = (kind, target, at);

    public long Id { get; private set; }
    public AskStepKind Kind { get; }

    /// <summary>An article's id, or « question 12 »; empty where nothing was opened.</summary>
    public string Target { get; }
    public DateTimeOffset At { get; }

    public static AskStep Of(AskStepKind kind, string target, DateTimeOffset at) =>
        new(kind, target.Length <= TargetLength ? target : target[..TargetLength], at);
}

/// <summary><see cref="Opened"/> counts once a visit, whatever was opened after the first.</summary>
public enum AskStepKind { Opened, Answered, Asked }

internal sealed class AskStepTable : IEntityTypeConfiguration<AskStep>
{
    public void Configure(EntityTypeBuilder<AskStep> step)
    {
        step.ToTable("AskSteps");
        step.Property(s => s.Kind);
        step.Property(s => s.Target).HasMaxLength(AskStep.TargetLength);
        step.Property(s => s.At);
        step.HasIndex(s => s.At);
    }
}
