using System.Globalization;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>Dates as the French write them, in the brand's time zone: « 8 avril 2023 à 9 h 22 ».</summary>
public sealed class FrenchDates(IOptions<BrandOptions> brand, TimeProvider clock)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(brand.Value.TimeZone);

    public string Day(DateTimeOffset time)
    {
        var local = Local(time);
        return $"{DayNumber(local.Day)} {local.ToString("MMMM yyyy", French)}";
    }

    public string Day(DateOnly day) => $"{DayNumber(day.Day)} {day.ToString("MMMM yyyy", French)}";

    /// <summary>« jeu. 26 nov. », where there is little room.</summary>
    public string ShortDay(DateTimeOffset time) => Local(time).ToString("ddd d MMM", French);

    public string Time(DateTimeOffset time)
    {
        var local = Local(time);
        return $"{local.Hour} h {local.Minute:00}";
    }

    public string Full(DateTimeOffset time) => $"{Day(time)} à {Time(time)}";

    /// <summary>« il y a 2 h », « hier », « lundi », then the date.</summary>
    public string Ago(DateTimeOffset time)
    {
        var now = clock.GetUtcNow();
        var days = (Local(now).Date - Local(time).Date).Days;
        return (now - time, days) switch
        {
            ({ TotalMinutes: < 1 }, _) => "à l’instant",
            ({ TotalMinutes: < 60 } age, _) => $"il y a {(int)age.TotalMinutes} min",
            ({ } age, 0) => $"il y a {(int)age.TotalHours} h",
            (_, 1) => "hier",
            (_, < 7) => Local(time).ToString("dddd", French),
            _ => Day(time),
        };
    }

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone).DateTime;

    private static string DayNumber(int day) => day == 1 ? "1er" : day.ToString(CultureInfo.InvariantCulture);
}
