using System.Globalization;

namespace Portal.Tickets.Duty;

/// <summary>One stretch of a day on the clock on the wall, such as 9:00–12:00; 24:00 is the end of the day.</summary>
public sealed record OpenHours(TimeSpan From, TimeSpan Until)
{
    /// <summary>Reads « 9:00-12:00 14:00-18:00 » ; null when a part is no stretch of a day or two of them overlap.</summary>
    public static IReadOnlyList<OpenHours>? TryParse(string? text)
    {
        var day = new List<OpenHours>();
        foreach (var part in (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is not [var from, var until] || Time(from) is not { } start || Time(until) is not { } end || end <= start)
                return null;

            day.Add(new OpenHours(start, end));
        }

        day.Sort((one, other) => one.From.CompareTo(other.From));
        return day.Zip(day.Skip(1)).Any(pair => pair.Second.From < pair.First.Until) ? null : day;
    }

    private static TimeSpan? Time(string text) => text is "24:00"
        ? TimeSpan.FromDays(1)
        : TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
}
