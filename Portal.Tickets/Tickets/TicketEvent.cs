using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>Something that happened to a ticket, told to its own audience: a change of status, of hands, a step of an access request.</summary>
public sealed class TicketEvent
{
    public const int DetailLength = 200;

    private TicketEvent(TicketEventKind kind, Audience audience, Guid? actorId, string detail, DateTimeOffset at) =>
        (Kind, Audience, ActorId, Detail, At) = (kind, audience, actorId, detail, at);

    public int Id { get; private set; }
    public int TicketId { get; private set; }
    public TicketEventKind Kind { get; }
    public Audience Audience { get; }

    /// <summary>Null when the portal did it by itself.</summary>
    public Guid? ActorId { get; }

    /// <summary>What the kind alone does not say, such as the new status or the access step; a word of ours, never a person's text.</summary>
    public string Detail { get; }
    public DateTimeOffset At { get; }

    /// <summary>Whom a colleague or a rule gave the ticket to.</summary>
    public Guid? ConcernedId => Kind == TicketEventKind.Assigned && Guid.TryParseExact(Detail, "N", out var agent) ? agent : null;

    internal static TicketEvent Of(
        TicketEventKind kind, Audience audience, Guid? actorId, DateTimeOffset at, string detail = "") =>
        new(kind, audience, actorId, detail, at);
}

public enum TicketEventKind
{
    Published, Assigned, StatusChanged, Confirmed, Reopened, AccessStep, Prioritised, Late, Returned, TeamChanged, Snoozed, Woken, NotDelivered,
    Merged, Absorbed, Unmerged, SplitFrom, SplitOff, MadePublic, MadePrivate, Rated, PutBack,
    Removed, Restored, MessageRemoved, MessageRestored, Edited, Held, Refused, ConsentAsked, ConsentGiven, ConsentRefused, Decided, PromotedFrom,
}

internal sealed class TicketEventTable : IEntityTypeConfiguration<TicketEvent>
{
    public void Configure(EntityTypeBuilder<TicketEvent> happened)
    {
        happened.ToTable("TicketEvents");
        happened.Property(e => e.Kind);
        happened.Ignore(e => e.ConcernedId);
        happened.Property(e => e.Audience);
        happened.Property(e => e.ActorId);
        happened.Property(e => e.At);
        happened.Property(e => e.Detail).HasMaxLength(TicketEvent.DetailLength);
        happened.HasIndex(e => e.TicketId);
    }
}
