using Microsoft.Extensions.Options;
using Portal.Tickets.Duty;
using Portal.Tickets.Tickets;

namespace Portal.Web.Setup;

/// <summary>When the team is there and what it promises. What isn't said is as usual: weekdays 9–12 and 14–18, four open hours to a first answer.</summary>
public sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>By day of the week, such as Monday = "9:00-12:00 14:00-18:00"; a day that isn't named is closed.</summary>
    public Dictionary<string, string?>? Hours { get; init; }

    public bool FrenchHolidays { get; init; } = true;

    /// <summary>Good Friday and 26 December are holidays too.</summary>
    public bool AlsaceMoselle { get; init; }

    public IReadOnlyList<ClosureOptions> Closures { get; init; } = [];

    /// <summary>The first that fits a ticket counts.</summary>
    public IReadOnlyList<TargetOptions>? Targets { get; init; }

    /// <summary>How much open time before a deadline its agent is told.</summary>
    public TimeSpan WarnBefore { get; init; } = DutyRules.Usual.WarnBefore;

    /// <returns>The rules, or which setting makes none and why.</returns>
    internal (DutyRules? Rules, string Problem) Read(TimeZoneInfo zone)
    {
        if (WarnBefore < TimeSpan.Zero || WarnBefore > TimeSpan.FromHours(40))
            return (null, $"{Section}:WarnBefore: {WarnBefore} is not between 0 and 40 hours.");

        var (hours, wrongHours) = ReadHours();
        if (hours is null)
            return (null, wrongHours);

        var targets = Targets?.Select(target => target.Read()).ToList();
        if (targets?.FindIndex(target => target is null) is >= 0 and var wrong)
            return (null, $"{Section}:Targets:{wrong}: a promise is a positive time, such as 04:00:00.");

        var (calendar, problem) = BusinessCalendar.Make(new CalendarPlan(
            zone, hours, FrenchHolidays, AlsaceMoselle, [.. Closures.Select(c => new Closure(c.From, c.Until, c.Why))]));
        return calendar is null
            ? (null, $"{Section}: {problem}")
            : (new DutyRules(calendar, targets is null ? DutyRules.Usual.Targets : [.. targets.OfType<Target>()], WarnBefore), "");
    }

    private (IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>>? Hours, string Problem) ReadHours()
    {
        if (Hours is null)
            return (BusinessCalendar.Usual.Plan.Hours, "");

        var hours = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>();
        foreach (var (name, text) in Hours)
        {
            if (!Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) || !Enum.IsDefined(day))
                return (null, $"{Section}:Hours: {name} is no day of the week; write Monday, Tuesday and so on.");
            if (OpenHours.TryParse(text) is not { } stretches)
                return (null, $"{Section}:Hours:{name}: « {text} » are no hours of a day; write them like 9:00-12:00 14:00-18:00, without overlap.");
            hours[day] = stretches;
        }

        return (hours, "");
    }
}

public sealed class ClosureOptions
{
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }
    public string Why { get; init; } = "";
}

public sealed class TargetOptions
{
    public TicketKind? Kind { get; init; }
    public TicketPriority? Priority { get; init; }
    public string Theme { get; init; } = "";
    public TimeSpan? FirstAnswer { get; init; }
    public TimeSpan? Resolution { get; init; }

    internal Target? Read() => FirstAnswer <= TimeSpan.Zero || Resolution <= TimeSpan.Zero
        ? null
        : new Target { Kind = Kind, Priority = Priority, Theme = Theme, FirstAnswer = FirstAnswer, Resolution = Resolution };
}

internal sealed class DeskOptionsValidator : IValidateOptions<DeskOptions>
{
    public ValidateOptionsResult Validate(string? name, DeskOptions options) =>
        options.Read(TimeZoneInfo.Utc) is { Rules: null } wrong // The zone is the brand's and checked there; what is wrong here is wrong in any.
            ? ValidateOptionsResult.Fail(wrong.Problem)
            : ValidateOptionsResult.Success;
}

internal static class DeskSetup
{
    public static IServiceCollection AddDeskSettings(this IServiceCollection services)
    {
        services.AddOptions<DeskOptions>().BindConfiguration(DeskOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DeskOptions>>().Value
            .Read(TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<BrandOptions>>().Value.TimeZone))
            .Rules ?? throw new InvalidOperationException("Checked at start."));
        return services;
    }
}
