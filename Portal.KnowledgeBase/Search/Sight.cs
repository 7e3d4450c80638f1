using System.Runtime.InteropServices;

namespace Portal.KnowledgeBase.Search;

/// <summary>What a first look has seen: how many of each sort, and the best of each kind.</summary>
internal sealed class Sight(SearchFilter filter, Narrowing narrowing, int most)
{
    private readonly Dictionary<long, Group> _groups = [];
    private readonly PriorityQueue<Candidate, double> _tutorials = new();
    private readonly PriorityQueue<Candidate, double> _questions = new();

    public int Found { get; private set; }

    public IReadOnlyList<(Traits Traits, int Found)> Groups => [.. _groups.Select(group => (new Traits(group.Key), group.Value.Found))];

    public int Tutorials => Taken(HitKind.Tutorial);

    public int Questions => Taken(HitKind.Question);

    /// <summary>Best first.</summary>
    public IReadOnlyList<Candidate> Best(HitKind kind) =>
        [.. Of(kind).UnorderedItems.Select(kept => kept.Element).OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document)];

    public void Add(int document, Traits traits, uint held, double score)
    {
        if (!filter.Lets(traits))
            return;

        Found++;
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, traits.Group, out var known);
        if (!known)
            group.IsTaken = narrowing.Takes(traits);
        group.Found++;
        if (!group.IsTaken)
            return;

        var best = Of(traits.Kind);
        if (best.Count < most)
            best.Enqueue(new Candidate(document, traits, held, score), score);
        else if (best.TryPeek(out _, out var least) && score > least)
            best.EnqueueDequeue(new Candidate(document, traits, held, score), score);
    }

    private int Taken(HitKind kind) => _groups.Where(group => group.Value.IsTaken && new Traits(group.Key).Kind == kind).Sum(group => group.Value.Found);

    private PriorityQueue<Candidate, double> Of(HitKind kind) => kind == HitKind.Tutorial ? _tutorials : _questions;

    [StructLayout(LayoutKind.Auto)]
    private struct Group
    {
        public int Found;
        public bool IsTaken;
    }
}
