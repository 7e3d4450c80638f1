using System.Globalization;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>The place in a list as an address carries it; whatever is no such place begins at the top.</summary>
internal static class ListKeys
{
    public static string Write(QuestionKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Place}-{key.Id}");

    public static string Write(PostKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.PostedAt.UtcTicks}-{key.Id}");

    public static QuestionKey? Read(string? text) =>
        text?.Split('-') is [var first, var second]
        && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new QuestionKey(place, id)
            : null;

    public static PostKey? ReadPost(string? text) => Read(text) is var (place, id) && place <= DateTimeOffset.MaxValue.UtcTicks
        ? new PostKey(new DateTimeOffset(place, TimeSpan.Zero), id)
        : null;
}
