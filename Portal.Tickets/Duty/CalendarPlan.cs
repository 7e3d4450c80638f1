namespace Portal.Tickets.Duty;

/// <summary>When the team is there, as it is written down: the hours of each day of the week, holidays, closures.</summary>
/// <param name="Hours">A day that is missing is closed.</param>
public sealed record CalendarPlan(
    TimeZoneInfo Zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> Hours,
    bool FrenchHolidays, bool AlsaceMoselle, IReadOnlyList<Closure> Closures);

/// <summary>Days on which nobody is there, the first and the last included.</summary>
public sealed record Closure(DateOnly From, DateOnly Until, string Why = "");
