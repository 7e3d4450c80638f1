using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>The desk's left column.</summary>
/// <param name="Current">The ticket that is open; 0 for none.</param>
internal sealed record QueuePanel(QueueView View, Queue Queue, int Current)
{
    private static readonly Dictionary<QueueView, string> Names = new()
    {
        [QueueView.Mine] = "a-moi",
        [QueueView.Unassigned] = "non-attribues",
        [QueueView.Open] = "a-traiter",
        [QueueView.Late] = "en-retard",
        [QueueView.Waiting] = "en-attente",
        [QueueView.Snoozed] = "reportes",
        [QueueView.All] = "tous",
    };

    public static string Count(int counted) => counted > ReadQueue.CountedUpTo ? $"{ReadQueue.CountedUpTo}+" : $"{counted}";

    public static string NameOf(QueueView view) => Names[view];

    public static string AddressOf(QueueView view) => $"/agents/file/{Names[view]}";

    /// <summary>Null for a name we have none of.</summary>
    public static QueueView? Find(string? name) =>
        Names.Where(known => known.Value == name).Select(known => (QueueView?)known.Key).FirstOrDefault();
}
