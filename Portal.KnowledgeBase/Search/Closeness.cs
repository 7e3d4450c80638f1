namespace Portal.KnowledgeBase.Search;

/// <summary>Words that stand side by side, with room for one or two between them.</summary>
internal static class Closeness
{
    private const int Near = 3;

    /// <summary>How often these stand one after the other in a field.</summary>
    public static int TimesSideBySide(Passage passage, IReadOnlyList<int> numbers, int field)
    {
        var (times, places) = (0, passage.Reading.Places);
        for (var first = 0; first < places.Count; first++)
        {
            if (places[first].Field == field && places[first].Number == numbers[0] && passage.Holds(places[first]) && IsFollowed(places, first, numbers))
                times++;
        }

        return times;
    }

    /// <summary>All pairs of words that stand so.</summary>
    public static IEnumerable<(Place One, Place Other)> PairsIn(Passage passage)
    {
        var places = passage.Reading.Places;
        for (var at = 1; at < places.Count; at++)
        {
            if (AreNear(places[at - 1], places[at]) && passage.Holds(places[at]))
                yield return (places[at - 1], places[at]);
        }
    }

    private static bool IsFollowed(IReadOnlyList<Place> places, int first, IReadOnlyList<int> numbers)
    {
        var (matched, last) = (1, first);
        for (var next = first + 1; next < places.Count && matched < numbers.Count && AreNear(places[last], places[next]); next++)
        {
            if (places[next].Number == numbers[matched])
                (matched, last) = (matched + 1, next);
        }

        return matched == numbers.Count;
    }

    private static bool AreNear(Place one, Place other) => one.Field == other.Field && one.Section == other.Section && other.At - one.At <= Near;
}
