using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.KnowledgeBase.Search;

/// <summary>
/// Reads the postings of what is wanted, once each: counts all that holds enough of it, and keeps the few that may be best. A score for every
/// document stands in one array, which costs a fraction of what merging the clauses of a query costs.
/// </summary>
internal sealed class FirstLook
{
    public const int MostThings = 32;
    private const double Saturation = 1.2;
    private const double LengthCounts = 0.75;
    private const int WorthSkipping = 16;

    private readonly IndexReader _index;
    private readonly IReadOnlyList<Thing> _things;
    private readonly List<int> _rarestFirst;
    private readonly double _usualLength;

    public FirstLook(IndexReader index, IReadOnlyList<Thing> things)
    {
        _index = index;
        _things = things;
        var costs = things.Select(thing => thing.Cost).ToArray();
        _rarestFirst = [.. Enumerable.Range(0, things.Count).OrderBy(at => costs[at])];
        _usualLength = MultiFields.GetTerms(index, Fields.Whole) is { } terms ? Math.Max(1, (double)terms.SumTotalTermFreq / Math.Max(1, terms.DocCount)) : 1;
    }

    /// <param name="required">How many of the things a document must hold.</param>
    public Sight Look(int required, SearchFilter filter, Narrowing narrowing, int most)
    {
        var sight = new Sight(filter, narrowing, most);
        foreach (var leaf in _index.Leaves)
            Look(leaf, required, sight);
        return sight;
    }

    private void Look(AtomicReaderContext leaf, int required, Sight sight)
    {
        var documents = leaf.AtomicReader.MaxDoc;
        var traits = SegmentTraits.Of(leaf.AtomicReader);
        var scores = ArrayPool<float>.Shared.Rent(documents);
        var held = ArrayPool<uint>.Shared.Rent(documents);
        Array.Clear(scores, 0, documents);
        Array.Clear(held, 0, documents);
        int[]? touched = null;
        for (var place = 0; place < _rarestFirst.Count; place++)
        {
            // What holds none of the rarest can no longer hold enough.
            if (place > _things.Count - required)
                touched ??= Touched(held, documents);
            var thing = _rarestFirst[place];
            foreach (var way in _things[thing].Ways.Where(way => way.IsLookedFor))
                Add(leaf.AtomicReader, way, new Board(scores, held, traits, touched, 1u << thing));
        }

        for (var document = 0; document < documents; document++)
        {
            if (held[document] != 0 && BitOperations.PopCount(held[document]) is var holds && holds >= required)
            {
                var its = new Traits(traits[document]);
                sight.Add(leaf.DocBase + document, its, held[document], scores[document] * holds * its.Prior);
            }
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<uint>.Shared.Return(held);
    }

    private void Add(AtomicReader segment, Way way, Board board)
    {
        if (way.Together == Together.Any)
        {
            foreach (var term in way.Terms)
            {
                if (segment.GetTermDocsEnum(term) is { } documents)
                    Add(documents, way.Worth, board);
            }
        }
        else
        {
            AddAll(segment, way, board);
        }
    }

    private void Add(DocsEnum documents, double worth, Board board)
    {
        var (weight, fixedPart, perWord) = ((float)(worth * (Saturation + 1)), (float)(Saturation * (1 - LengthCounts)), (float)(Saturation * LengthCounts / _usualLength));
        if (board.Touched is { } touched && touched.Length < documents.GetCost() / WorthSkipping)
        {
            foreach (var document in touched)
            {
                if (documents.DocID < document)
                    documents.Advance(document);
                if (documents.DocID == document)
                    Count(document);
            }

            return;
        }

        var onlyTouched = board.Touched is not null;
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
        {
            if (!onlyTouched || board.Held[document] != 0)
                Count(document);
        }

        void Count(int document)
        {
            float times = documents.Freq;
            board.Scores[document] += weight * times / (times + fixedPart + (perWord * new Traits(board.Traits[document]).Length));
            board.Held[document] |= board.Bit;
        }
    }

    /// <summary>All of its words; whether side by side is looked at when ranking.</summary>
    private static void AddAll(AtomicReader segment, Way way, Board board)
    {
        var all = new List<DocsEnum>();
        foreach (var term in way.Terms)
        {
            if (segment.GetTermDocsEnum(term) is not { } documents)
                return;
            all.Add(documents);
        }

        all.Sort((one, other) => one.GetCost().CompareTo(other.GetCost()));
        for (var document = all[0].NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = all[0].NextDoc())
        {
            if (all.TrueForAll(other => (other.DocID < document ? other.Advance(document) : other.DocID) == document) && (board.Touched is null || board.Held[document] != 0))
            {
                board.Scores[document] += (float)way.Worth;
                board.Held[document] |= board.Bit;
            }
        }
    }

    private static int[] Touched(uint[] held, int documents)
    {
        var touched = new List<int>();
        for (var document = 0; document < documents; document++)
        {
            if (held[document] != 0)
                touched.Add(document);
        }

        return [.. touched];
    }

    /// <param name="Touched">Where set, only these documents, which hold something already, still count.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Board(float[] Scores, uint[] Held, long[] Traits, int[]? Touched, uint Bit);
}
