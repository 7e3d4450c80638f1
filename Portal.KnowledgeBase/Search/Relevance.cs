using System.Diagnostics;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>How well the index answers a list of queries whose right answers are known, and how fast when warm.</summary>
/// <param name="Misses">The queries whose right answer was not first.</param>
/// <param name="Unknown">Wanted titles that no article bears.</param>
public sealed record Relevance(RelevanceFigures All, IReadOnlyList<RelevanceFigures> Kinds, Latency Latency, IReadOnlyList<RelevanceMiss> Misses, IReadOnlyList<string> Unknown)
{
    private const int DeepestRank = 10;
    private const int Shown = 3;

    public static Relevance Of(HelpIndex index, IReadOnlyList<Article> articles, IReadOnlyList<LabelledQuery> queries)
    {
        var names = new ArticleNames(articles);
        // Once to warm up and to judge, once more to take the time.
        var judged = queries.Select(query => Judge(index, names, query)).ToList();
        var times = queries.Select(query => Time(index, query.Text)).Order().ToList();
        return new Relevance(
            RelevanceFigures.Of("", [.. judged.Select(one => one.Rank)]),
            [.. judged.GroupBy(one => one.Query.Kind).Where(kind => kind.Key.Length > 0).Select(kind => RelevanceFigures.Of(kind.Key, [.. kind.Select(one => one.Rank)]))],
            Latency.Of(times),
            [.. judged.Where(one => one.Rank != 1)],
            [.. queries.SelectMany(query => query.Wanted).Where(wanted => names.Find(wanted).Count == 0).Distinct(StringComparer.Ordinal)]);
    }

    private static RelevanceMiss Judge(HelpIndex index, ArticleNames names, LabelledQuery query)
    {
        var right = query.Wanted.SelectMany(names.Find).Select(article => article.Id).ToHashSet(StringComparer.Ordinal);
        var hits = index.Search(new SearchRequest(query.Text) { Kind = HitKind.Tutorial, Limit = DeepestRank }).Hits;
        var rank = hits.TakeWhile(hit => !right.Contains(hit.Id)).Count() + 1;
        return new RelevanceMiss(query, rank > hits.Count ? 0 : rank, [.. hits.Take(Shown).Select(hit => hit.PlainTitle)]);
    }

    private static double Time(HelpIndex index, string query)
    {
        var start = Stopwatch.GetTimestamp();
        index.Search(new SearchRequest(query) { Limit = DeepestRank });
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

/// <param name="Kind">Empty for all of them.</param>
public sealed record RelevanceFigures(string Kind, int Queries, double HitAt1, double HitAt3, double HitAt5, double MeanReciprocalRank)
{
    internal static RelevanceFigures Of(string kind, IReadOnlyCollection<int> ranks)
    {
        return ranks.Count == 0 ? new RelevanceFigures(kind, 0, 0, 0, 0, 0)
            : new RelevanceFigures(kind, ranks.Count, Share(1), Share(3), Share(5), ranks.Average(rank => rank == 0 ? 0 : 1.0 / rank));

        double Share(int deepest) => (double)ranks.Count(rank => rank > 0 && rank <= deepest) / ranks.Count;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Queries} queries: hit@1 {HitAt1:P1}, hit@3 {HitAt3:P1}, hit@5 {HitAt5:P1}, MRR {MeanReciprocalRank:F3}");
}

/// <param name="Rank">Of the right answer; 0 when it was not among the first ten.</param>
/// <param name="Instead">The first titles found.</param>
public sealed record RelevanceMiss(LabelledQuery Query, int Rank, IReadOnlyList<string> Instead);

/// <summary>Milliseconds that half, nearly all and all but one in a hundred queries stayed under.</summary>
public sealed record Latency(double P50, double P95, double P99)
{
    /// <param name="sorted">Milliseconds, smallest first.</param>
    public static Latency Of(IReadOnlyList<double> sorted)
    {
        return new Latency(At(0.5), At(0.95), At(0.99));

        double At(double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
