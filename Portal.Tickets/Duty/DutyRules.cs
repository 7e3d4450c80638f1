using Portal.Tickets.Tickets;

namespace Portal.Tickets.Duty;

/// <summary>What the team promises: by when a ticket has its first answer and its solution, in the open hours of a calendar.</summary>
/// <param name="Targets">The first that fits a ticket counts.</param>
/// <param name="WarnBefore">How much open time before a deadline its agent is told.</param>
public sealed record DutyRules(BusinessCalendar Calendar, IReadOnlyList<Target> Targets, TimeSpan WarnBefore)
{
    public static DutyRules Usual { get; } = new(
        BusinessCalendar.Usual,
        [
            new Target { Kind = TicketKind.Idea },
            new Target { Priority = TicketPriority.Urgent, FirstAnswer = TimeSpan.FromHours(1), Resolution = TimeSpan.FromHours(7) },
            new Target { Priority = TicketPriority.High, FirstAnswer = TimeSpan.FromHours(2), Resolution = TimeSpan.FromHours(14) },
            new Target { Priority = TicketPriority.Low, FirstAnswer = TimeSpan.FromHours(14), Resolution = TimeSpan.FromHours(70) },
            new Target { FirstAnswer = TimeSpan.FromHours(4), Resolution = TimeSpan.FromHours(21) },
        ],
        WarnBefore: TimeSpan.FromMinutes(30));

    /// <summary>None promised where no target fits.</summary>
    public Target For(TicketKind kind, TicketPriority priority, string theme) =>
        Targets.FirstOrDefault(target => (target.Kind ?? kind) == kind && (target.Priority ?? priority) == priority
            && (target.Theme.Length == 0 || target.Theme == theme)) ?? new Target();
}

/// <summary>A promise for some tickets: what is left open fits all.</summary>
public sealed record Target
{
    public TicketKind? Kind { get; init; }
    public TicketPriority? Priority { get; init; }
    public string Theme { get; init; } = "";

    /// <summary>In open time; null: no promise.</summary>
    public TimeSpan? FirstAnswer { get; init; }
    public TimeSpan? Resolution { get; init; }
}
