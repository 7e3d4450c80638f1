namespace Portal.Tickets.Duty;

/// <summary>The open hours of the team, as moments: what counts when a deadline is given in business hours.</summary>
public sealed class BusinessCalendar
{
    /// <summary>A calendar that stays shut longer gives deadlines nobody wants to hear of; it is refused when it is read.</summary>
    private const int LongestClosed = 366;

    private BusinessCalendar(CalendarPlan plan) => Plan = plan;

    public CalendarPlan Plan { get; }

    /// <summary>Monday to Friday, 9 to 12 and 14 to 18 in Paris, French holidays observed.</summary>
    public static BusinessCalendar Usual { get; } = new(new CalendarPlan(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        Enumerable.Range((int)DayOfWeek.Monday, 5).ToDictionary(day => (DayOfWeek)day, _ => OpenHours.TryParse("9:00-12:00 14:00-18:00")!), // Well formed.
        FrenchHolidays: true, AlsaceMoselle: false, Closures: []));

    /// <returns>The calendar, or why these hours make none.</returns>
    public static (BusinessCalendar? Calendar, string Problem) Make(CalendarPlan plan)
    {
        if (plan.Hours.Values.All(day => day.Count == 0))
            return (null, "no day of the week has an open hour, so no deadline could ever come; give at least one, such as Monday = 9:00-12:00.");

        if (plan.Closures.FirstOrDefault(closure => closure.Until < closure.From) is { } reversed)
            return (null, $"the closure from {reversed.From:yyyy-MM-dd} ends before it begins.");

        var calendar = new BusinessCalendar(plan);
        return calendar.ShutForTooLong() is { } since
            ? (null, $"nobody is there for more than a year from {since:yyyy-MM-dd} on; shorten the closures.")
            : (calendar, "");
    }

    public bool IsOpenAt(DateTimeOffset moment) => StretchesFrom(moment).First() is var first && first.From <= moment;

    /// <summary>The moment itself while the team is there; otherwise when they come next.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset moment) => StretchesFrom(moment).First() is var first && first.From > moment ? first.From : moment;

    /// <summary>When so much open time will have passed; whole seconds, which every database keeps alike.</summary>
    public DateTimeOffset Add(DateTimeOffset moment, TimeSpan open)
    {
        foreach (var (from, until) in StretchesFrom(moment))
        {
            var start = from > moment ? from : moment;
            if (until - start >= open)
                return WholeSecond(start + open);

            open -= until - start;
        }

        throw new InvalidOperationException("A calendar that is ever open has no last stretch.");
    }

    public TimeSpan OpenBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var sum = TimeSpan.Zero;
        foreach (var stretch in StretchesFrom(from).TakeWhile(stretch => stretch.From < until))
            sum += (stretch.Until < until ? stretch.Until : until) - (stretch.From > from ? stretch.From : from);
        return sum;
    }

    /// <summary>The first opening of the day after this one, or of a later day when that is closed: « demain matin », « lundi ».</summary>
    public DateTimeOffset OpeningAfter(DateTimeOffset moment, Func<DateOnly, bool> day)
    {
        var today = DayOf(moment);
        return StretchesFrom(moment).First(stretch => DayOf(stretch.From) > today && day(DayOf(stretch.From))).From;
    }

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Plan.Zone).DateTime);

    public bool IsClosed(DateOnly day) =>
        (Plan.FrenchHolidays && FrenchHolidays.Has(day, Plan.AlsaceMoselle))
        || Plan.Closures.Any(closure => closure.From <= day && day <= closure.Until)
        || !Plan.Hours.TryGetValue(day.DayOfWeek, out var hours) || hours.Count == 0;

    /// <summary>Without end, in order, from the one that holds the moment or comes next.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> StretchesFrom(DateTimeOffset moment)
    {
        for (var day = DayOf(moment).AddDays(-1); ; day = day.AddDays(1))
        {
            if (IsClosed(day))
                continue;

            foreach (var hours in Plan.Hours[day.DayOfWeek])
            {
                var (from, until) = (Moment(day, hours.From, late: false), Moment(day, hours.Until, late: true));
                if (until > moment && until > from)
                    yield return (from, until);
            }
        }
    }

    /// <summary>
    /// A time on the wall as a moment. In spring an hour is missing: what falls into it comes when the clock jumps. In autumn an
    /// hour comes twice: we open at the first and close at the second.
    /// </summary>
    private DateTimeOffset Moment(DateOnly day, TimeSpan time, bool late)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (Plan.Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        if (!Plan.Zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, Plan.Zone.GetUtcOffset(local)).ToUniversalTime();

        var offsets = Plan.Zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, late ? offsets.Min() : offsets.Max()).ToUniversalTime();
    }

    private DateOnly? ShutForTooLong()
    {
        foreach (var closure in Plan.Closures)
        {
            var day = closure.From;
            while (IsClosed(day))
            {
                day = day.AddDays(1);
                if (day.DayNumber - closure.From.DayNumber > LongestClosed)
                    return closure.From;
            }
        }

        return null;
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset moment) =>
        moment.Ticks % TimeSpan.TicksPerSecond is var rest && rest == 0 ? moment.ToUniversalTime() : moment.ToUniversalTime().AddTicks(TimeSpan.TicksPerSecond - rest);
}
