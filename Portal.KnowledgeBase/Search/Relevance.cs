namespace Portal.KnowledgeBase.Search;

/// <summary>How well the index answers a list of queries whose right answers are known.</summary>
/// <param name="Misses">The queries whose right answer was not first, with its rank; 0 when it was nowhere.</param>
public sealed record Relevance(int Queries, double HitAt1, double HitAt3, double HitAt5, double MeanReciprocalRank, IReadOnlyList<(string Query, int Rank)> Misses)
{
    private const int DeepestRank = 10;

    /// <param name="lines">Each <c>query TAB slug|slug</c>: any of the slugs is right. Empty lines and those that begin with # are passed over.</param>
    public static Relevance Of(HelpIndex index, IEnumerable<string> lines)
    {
        var ranks = lines.Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
            .Select(parts => (Query: parts[0], Rank: RankOf(index, parts[0], parts[1].Split('|', StringSplitOptions.TrimEntries))))
            .ToList();
        return new Relevance(
            ranks.Count, Share(1), Share(3), Share(5),
            ranks.Count == 0 ? 0 : ranks.Average(one => one.Rank == 0 ? 0 : 1.0 / one.Rank),
            [.. ranks.Where(one => one.Rank != 1)]);

        double Share(int rank) => ranks.Count == 0 ? 0 : (double)ranks.Count(one => one.Rank > 0 && one.Rank <= rank) / ranks.Count;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Queries} queries: hit@1 {HitAt1:P1}, hit@3 {HitAt3:P1}, hit@5 {HitAt5:P1}, MRR {MeanReciprocalRank:F3}");

    private static int RankOf(HelpIndex index, string query, string[] slugs)
    {
        var hits = index.Search(new SearchRequest(query) { Limit = DeepestRank }).Hits;
        for (var rank = 1; rank <= hits.Count; rank++)
        {
            if (slugs.Contains(hits[rank - 1].Slug))
                return rank;
        }

        return 0;
    }
}
