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
        [QueueView.Mentions] = "mentions",
        [QueueView.Waiting] = "en-attente",
        [QueueView.Snoozed] = "reportes",
        [QueueView.All] = "tous",
    };

    /// <summary>The tickets under which the agent has typed something and not sent it.</summary>
    public IReadOnlySet<int> Drafts { get; init; } = new HashSet<int>();

    public static string Count(int counted) => counted > ReadQueue.CountedUpTo ? $"{ReadQueue.CountedUpTo}+" : $"{counted}";

    public static string NameOf(QueueView view) => Names[view];

    public static string AddressOf(QueueView view) => $"/agents/file/{Names[view]}";

    /// <summary>Null for a name we have none of.</summary>
    public static QueueView? Find(string? name) =>
        Names.Where(known => known.Value == name).Select(known => (QueueView?)known.Key).FirstOrDefault();
}
