using System.Globalization;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>A queue as a table to work through: what is ticked can be acted on at once.</summary>
/// <param name="Vue">The queue's name in addresses; empty for a saved view.</param>
internal sealed record Worklist(
    string Title, string Address, string Vue, IReadOnlyList<QueuedTicket> Tickets, QueueKey? Next, TeamView Team, IReadOnlySet<int> Checked)
{
    /// <summary>Reads « apres » from an address; null when it is none of ours.</summary>
    public static QueueKey? Key(string? text) => text?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QueueKey(new DateTimeOffset(at, TimeSpan.Zero), number)
            : null;
}
