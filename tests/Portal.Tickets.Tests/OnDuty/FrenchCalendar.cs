using Portal.Tickets.Duty;

namespace Portal.Tickets.Tests.OnDuty;

/// <summary>Dates as they were printed on the calendars of those years.</summary>
public sealed class FrenchCalendar
{
    [Theory]
    [InlineData(1999, 4, 4)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_on(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), FrenchHolidays.Easter(year));

    [Fact]
    public void France_has_eleven_holidays_in_2026() => Assert.Equal(
        ["01/01", "06/04", "01/05", "08/05", "14/05", "25/05", "14/07", "15/08", "01/11", "11/11", "25/12"], HolidaysOf(2026, alsaceMoselle: false));

    [Fact]
    public void Alsace_and_Moselle_have_two_more() => Assert.Equal(["03/04", "26/12"],
        HolidaysOf(2026, alsaceMoselle: true).Except(HolidaysOf(2026, alsaceMoselle: false)));

    [Fact]
    public void Ascension_and_the_first_of_May_may_be_one_day() => Assert.Equal(10, HolidaysOf(2008, alsaceMoselle: false).Count());

    private static IEnumerable<string> HolidaysOf(int year, bool alsaceMoselle) => Enumerable.Range(0, 366)
        .Select(number => new DateOnly(year, 1, 1).AddDays(number)).Where(day => day.Year == year && FrenchHolidays.Has(day, alsaceMoselle))
        .Select(day => day.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture));
}
