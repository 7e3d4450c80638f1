using Portal.Tickets.Duty;

namespace Portal.Tickets.Tickets;

/// <summary>By when the team wants to be done. The clocks stand still while the customer is waited for, and when it is solved.</summary>
public sealed partial class Ticket
{
    /// <summary>Where no deadline runs: later than all that do, so that the queues sort by one column.</summary>
    public static readonly DateTimeOffset NotDue = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(DateTimeOffset From, DateTimeOffset Until)> _pauses = [];

    public TicketPriority Priority { get; private set; }

    /// <summary>By when the asker should have read a first answer; null where nothing was promised. Stays as it was once they have.</summary>
    public DateTimeOffset? FirstAnswerDueAt { get; private set; }
    public DateTimeOffset? ResolutionDueAt { get; private set; }

    /// <summary>Since when the clocks stand still; null while they run.</summary>
    public DateTimeOffset? ClockPausedAt { get; private set; }

    /// <summary>Open time during which they stood still, in seconds.</summary>
    public long ClockPausedSeconds { get; private set; }

    /// <summary>The deadline that runs out first among those that run; <see cref="NotDue"/> when none does.</summary>
    public DateTimeOffset NextDueAt { get; private set; } = NotDue;

    /// <summary>The deadline somebody was told of before it came, and the one the lead was told of after; null: none yet.</summary>
    public DateTimeOffset? WarnedOfDueAt { get; private set; }
    public DateTimeOffset? EscalatedDueAt { get; private set; }

    public DeskShelf Shelf { get; private set; }

    public bool IsDue => NextDueAt < NotDue;

    private bool ClocksRun => Status is TicketStatus.New or TicketStatus.Taken;

    public void Prioritise(TicketPriority priority, Guid actorId, DateTimeOffset now)
    {
        if (Priority == priority)
            return;

        Priority = priority;
        Tell(TicketEventKind.Prioritised, Audience.Internal, actorId, now, priority.ToString());
    }

    /// <summary>Works out what the queues go by: the deadlines and the shelf. Done at each save, so that no rule has to think of it.</summary>
    public void Settle(DutyRules rules)
    {
        foreach (var (from, until) in _pauses)
            ClockPausedSeconds += (long)rules.Calendar.OpenBetween(from, until).TotalSeconds;
        _pauses.Clear();

        if (PublishedAt is { } start && ClocksRun)
        {
            var target = rules.For(Kind, Priority, Theme);
            if (FirstAnsweredAt is null)
                FirstAnswerDueAt = Due(target.FirstAnswer);
            ResolutionDueAt = Due(target.Resolution);

            DateTimeOffset? Due(TimeSpan? promised) =>
                promised is { } open ? rules.Calendar.Add(start, open + TimeSpan.FromSeconds(ClockPausedSeconds)) : null;
        }

        Shelf = ShelfNow();
        NextDueAt = Shelf is DeskShelf.Ours or DeskShelf.Snoozed ? Earlier(FirstAnsweredAt is null ? FirstAnswerDueAt : null, ResolutionDueAt) : NotDue;
    }

    /// <summary>True the first time for this deadline: whoever has the ticket is told once.</summary>
    public bool WarnOfDue()
    {
        if (!IsDue || WarnedOfDueAt == NextDueAt)
            return false;

        WarnedOfDueAt = NextDueAt;
        return true;
    }

    /// <summary>A deadline has passed: true the first time for this one, and then it is part of the ticket's story.</summary>
    public bool Escalate(DateTimeOffset now)
    {
        if (now < NextDueAt || EscalatedDueAt == NextDueAt)
            return false;

        (EscalatedDueAt, WarnedOfDueAt) = (NextDueAt, NextDueAt);
        Tell(TicketEventKind.Late, Audience.Internal, actorId: null, now, FirstAnsweredAt is null ? nameof(FirstAnswerDueAt) : nameof(ResolutionDueAt));
        return true;
    }

    private void MinuteClocks(DateTimeOffset now)
    {
        if (!ClocksRun)
            ClockPausedAt ??= now;
        else if (ClockPausedAt is { } since)
        {
            _pauses.Add((since, now));
            ClockPausedAt = null;
        }
    }

    private DeskShelf ShelfNow() => this switch
    {
        { PublishedAt: null } or { RemovedAt: not null } => DeskShelf.Away,
        { Status: TicketStatus.WaitingForCustomer } => SnoozedUntil is null ? DeskShelf.Customers : DeskShelf.Snoozed,
        { Status: TicketStatus.New or TicketStatus.Taken } => SnoozedUntil is null ? DeskShelf.Ours : DeskShelf.Snoozed,
        _ => DeskShelf.Settled,
    };

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        (one ?? NotDue) < (other ?? NotDue) ? one ?? NotDue : other ?? NotDue;
}
