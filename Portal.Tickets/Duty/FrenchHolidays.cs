namespace Portal.Tickets.Duty;

/// <summary>The public holidays of metropolitan France (labour code, L. 3133-1), and the two more of Alsace and Moselle.</summary>
public static class FrenchHolidays
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>Good Friday and Saint Stephen's day are holidays where the local law of 1892 holds.</summary>
    public static bool Has(DateOnly day, bool alsaceMoselle)
    {
        if (Array.IndexOf(Fixed, (day.Month, day.Day)) >= 0 || (alsaceMoselle && day is { Month: 12, Day: 26 }))
            return true;

        // Monday after Easter, Ascension, Monday after Pentecost.
        var afterEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return afterEaster is 1 or 39 or 50 || (alsaceMoselle && afterEaster == -2);
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method published in Nature in 1876 (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var days = epact + toSunday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
