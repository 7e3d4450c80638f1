using CsCheck;
using Portal.Tickets.Duty;

namespace Portal.Tickets.Tests.OnDuty;

/// <summary>Business hours as moments: split days, holidays, closures, and the two nights on which the clock is changed.</summary>
public sealed class OpenTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Around 2026–2027, with both changes of the clock of each year.
    private static readonly Gen<DateTimeOffset> Moments =
        Gen.Int[0, 2 * 365 * 24 * 60].Select(minutes => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    private static readonly Gen<string> Days = Gen.OneOf(
        "", "9:00-12:00", "9:00-12:00 14:00-18:00", "0:00-24:00", "0:30-2:30 3:00-4:00", "1:59-2:01", "2:00-3:00 22:00-24:00");

    private static readonly Gen<BusinessCalendar> Calendars = Gen.Select(Days.Array[7], Gen.Bool, Gen.Bool, Gen.Int[0, 700], Gen.Int[0, 40])
        .Where(made => made.Item1.Any(day => day.Length > 0))
        .Select(made => Made(made.Item1, made.Item2, made.Item3, [new Closure(new DateOnly(2026, 1, 1).AddDays(made.Item4), new DateOnly(2026, 1, 1).AddDays(made.Item4 + made.Item5))]));

    [Fact]
    public void Adding_open_time_and_counting_it_back_agree() => Gen.Select(Calendars, Moments, Gen.Int[0, 6_000]).Sample((calendar, moment, minutes) =>
    {
        var open = TimeSpan.FromMinutes(minutes);

        Assert.Equal(open, calendar.OpenBetween(moment, calendar.Add(moment, open)));
    }, iter: 2_000);

    [Fact]
    public void Time_is_added_in_parts_as_at_once() => Gen.Select(Calendars, Moments, Gen.Int[1, 3_000], Gen.Int[1, 3_000]).Sample((calendar, moment, first, second) =>
        Assert.Equal(
            calendar.Add(moment, TimeSpan.FromMinutes(first + second)),
            calendar.Add(calendar.Add(moment, TimeSpan.FromMinutes(first)), TimeSpan.FromMinutes(second))), iter: 2_000);

    [Fact]
    public void Open_time_never_passes_faster_than_time() => Gen.Select(Calendars, Moments, Gen.Int[0, 50_000], Gen.Int[0, 50_000]).Sample((calendar, from, one, other) =>
    {
        var (middle, end) = (from.AddMinutes(Math.Min(one, other)), from.AddMinutes(Math.Max(one, other)));

        Assert.InRange(calendar.OpenBetween(from, end), TimeSpan.Zero, end - from);
        Assert.Equal(calendar.OpenBetween(from, end), calendar.OpenBetween(from, middle) + calendar.OpenBetween(middle, end));
    }, iter: 2_000);

    [Fact]
    public void The_next_opening_is_open_and_nothing_was_before_it() => Gen.Select(Calendars, Moments).Sample((calendar, moment) =>
    {
        var opening = calendar.NextOpening(moment);

        Assert.True(calendar.IsOpenAt(opening));
        Assert.Equal(TimeSpan.Zero, calendar.OpenBetween(moment, opening));
        Assert.Equal(opening == moment, calendar.IsOpenAt(moment));
    }, iter: 2_000);

    [Fact]
    public void Four_hours_asked_at_five_in_the_afternoon_end_after_the_next_days_lunch()
    {
        var calendar = BusinessCalendar.Usual;

        Assert.Equal(At(2026, 11, 18, 12, 0), calendar.Add(At(2026, 11, 17, 17, 0), TimeSpan.FromHours(4)));
        Assert.Equal(At(2026, 11, 18, 14, 30), calendar.Add(At(2026, 11, 17, 17, 0), TimeSpan.FromHours(4.5)));
    }

    [Fact]
    public void A_holiday_and_a_weekend_are_stepped_over() =>
        Assert.Equal(At(2026, 7, 15, 9, 30), BusinessCalendar.Usual.Add(At(2026, 7, 13, 17, 30), TimeSpan.FromHours(1)));

    [Fact]
    public void A_closure_is_stepped_over() =>
        Assert.Equal(At(2026, 12, 28, 10, 0), Made(Weekdays, true, false, [new Closure(new DateOnly(2026, 12, 21), new DateOnly(2026, 12, 24))]).Add(At(2026, 12, 18, 18, 0), TimeSpan.FromHours(1)));

    [Fact]
    public void The_night_that_loses_an_hour_is_23_hours_long_and_the_one_that_gains_it_25()
    {
        var always = Made([.. Enumerable.Repeat("0:00-24:00", 7)], false, false, []);

        Assert.Equal(TimeSpan.FromHours(23), always.OpenBetween(At(2026, 3, 29, 0, 0), At(2026, 3, 30, 0, 0)));
        Assert.Equal(TimeSpan.FromHours(25), always.OpenBetween(At(2026, 10, 25, 0, 0), At(2026, 10, 26, 0, 0)));
    }

    [Fact]
    public void An_opening_in_the_hour_that_does_not_exist_comes_when_the_clock_jumps()
    {
        var calendar = Made([.. Enumerable.Repeat("2:30-4:00", 7)], false, false, []);

        Assert.Equal(At(2026, 3, 29, 3, 0), calendar.NextOpening(At(2026, 3, 29, 0, 0)));
        Assert.Equal(TimeSpan.FromHours(1), calendar.OpenBetween(At(2026, 3, 29, 0, 0), At(2026, 3, 29, 12, 0)));
    }

    [Fact]
    public void Hours_that_come_twice_are_open_twice() => Assert.Equal(
        TimeSpan.FromHours(2), Made([.. Enumerable.Repeat("2:00-3:00", 7)], false, false, []).OpenBetween(At(2026, 10, 25, 0, 0), At(2026, 10, 25, 12, 0)));

    [Theory]
    [InlineData("9:00-8:00")]
    [InlineData("9:00-12:00 11:00-13:00")]
    [InlineData("9h-12h")]
    [InlineData("9:00")]
    [InlineData("9:00-25:00")]
    public void Hours_of_no_day_are_not_read(string text) => Assert.Null(OpenHours.TryParse(text));

    [Fact]
    public void A_calendar_with_no_open_hour_is_refused_with_words()
    {
        var (none, problem) = BusinessCalendar.Make(Plan([.. Enumerable.Repeat("", 7)], false, false, []));

        Assert.Null(none);
        Assert.StartsWith("no day of the week has an open hour", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_that_closures_keep_shut_is_refused_with_words()
    {
        var (none, problem) = BusinessCalendar.Make(Plan(Weekdays, true, false,
            [new Closure(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), new Closure(new DateOnly(2027, 1, 1), new DateOnly(2027, 8, 1))]));

        Assert.Null(none);
        Assert.Contains("more than a year from 2026-01-01", problem, StringComparison.Ordinal);
    }

    private static string[] Weekdays => ["", .. Enumerable.Repeat("9:00-12:00 14:00-18:00", 5), ""];

    private static BusinessCalendar Made(string[] days, bool holidays, bool alsace, Closure[] closures) =>
        BusinessCalendar.Make(Plan(days, holidays, alsace, closures)).Calendar ?? throw new InvalidOperationException("This calendar is open at times.");

    private static CalendarPlan Plan(string[] days, bool holidays, bool alsace, Closure[] closures) => new(
        Paris, days.Select((text, day) => ((DayOfWeek)day, OpenHours.TryParse(text)!)).ToDictionary(x => x.Item1, x => x.Item2), holidays, alsace, closures);

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute)
    {
        var local = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).ToUniversalTime();
    }
}
