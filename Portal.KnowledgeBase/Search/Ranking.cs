using System.Numerics;
using System.Text;

namespace Portal.KnowledgeBase.Search;

/// <summary>Ranks with care the few documents worth it. A tutorial is as good as its best passage, and a little better for each other one.</summary>
internal sealed class Ranking
{
    // All of what is wanted is better than some, and the rare words of it matter more; both by the root, for no text says all of a question.
    private const double CoveragePower = 0.5;
    private const double RarityPower = 0.5;
    private const double RarityOfUnknown = 3;
    private const double WorthOfOthers = 0.05;
    private const int MostOthers = 2;
    private const double SideBySide = 0.1;
    private const double ExactInTitle = 0.2;
    private const double BegunInTitle = 2.2;
    private const double BegunElsewhere = 1;
    private const double TitleStart = 5;
    private const double Unseen = 0.4;

    private readonly IReadOnlyList<Thing> _things;
    private readonly double _rarest;
    private readonly byte[]? _titleStart;
    private readonly byte[]?[] _begun;
    private readonly Reading _reading = new();
    private readonly List<uint> _thingsOf = [];
    private readonly int[][][] _ways;
    private readonly int[][] _relatives;
    private readonly double[] _shares;

    /// <param name="titleStart">What a title may begin with, as <see cref="HelpDocuments.StartOf"/> has it.</param>
    public Ranking(Plan plan, string? titleStart)
    {
        (_things, _rarest) = (plan.Things, plan.Rarest);
        _titleStart = titleStart is { Length: > 0 } ? Encoding.UTF8.GetBytes(titleStart) : null;
        _begun = [.. _things.Select(thing => thing.Begun is { } begun ? Encoding.UTF8.GetBytes(' ' + begun) : null)];
        _ways = [.. _things.Select((thing, at) => thing.Ways.Select(way => way == thing.Relatives ? [] : NumbersOf(way, at)).ToArray())];
        _relatives = [.. _things.Select((thing, at) => thing.Relatives is { } relatives ? NumbersOf(relatives, at) : [])];
        var weights = _things.Select(thing => Math.Pow(thing.Ways is [var way, ..] ? way.Rarity : RarityOfUnknown, RarityPower)).ToList();
        _shares = [.. weights.Select(weight => weight / weights.Sum())];
    }

    public bool ReadsTitles => _titleStart is not null || Array.Exists(_begun, begun => begun is not null);

    public double Score(Candidate candidate, ReadOnlySpan<byte> map, ReadOnlySpan<byte> title)
    {
        var exact = _reading.Read(map);
        var wording = BestWording();
        double best = 0, others = 0;
        // What all the sections say together may be better than what any says alone.
        for (var section = Passage.All; section < _reading.Sections; section++)
        {
            var score = Score(new Passage(_reading, section, wording), candidate, exact, title);
            others += WorthOfOthers * Math.Min(best, score);
            best = Math.Max(best, score);
        }

        best += Math.Min(others, MostOthers * WorthOfOthers * best);
        if (_titleStart is not null && title.StartsWith(_titleStart))
            best += TitleStart;
        return best * candidate.Traits.Prior;
    }

    /// <summary>The sections that hold most of what is wanted, best first; 0 is what stands before all sections.</summary>
    public IReadOnlyList<int> Sections(Candidate candidate, ReadOnlySpan<byte> map, int most)
    {
        _reading.Read(map);
        var scores = new List<(double Score, int Section)>();
        foreach (var section in _reading.Places.Where(place => place.Field is WordMap.Headings or WordMap.Body).Select(place => place.Section).Distinct())
            scores.Add((Score(new Passage(_reading, section, Wording: 0), candidate, exact: default, title: default), section));
        return [.. scores.OrderByDescending(one => one.Score).ThenBy(one => one.Section).Take(most).Select(one => one.Section)];
    }

    public string Explain(Candidate candidate, ReadOnlySpan<byte> map, ReadOnlySpan<byte> title)
    {
        var why = new StringBuilder(FormattableString.Invariant($"   {Score(candidate, map, title):0.00}, prior {candidate.Traits.Prior}"));
        var exact = _reading.Read(map);
        var wording = BestWording();
        for (var section = Passage.All; section < _reading.Sections; section++)
        {
            var passage = new Passage(_reading, section, wording);
            why.Append(FormattableString.Invariant($"\n   {(section == Passage.All ? "all together" : $"section {section}")}: {Score(passage, candidate, exact, title):0.00}"));
            for (var thing = 0; thing < _things.Count; thing++)
            {
                var where = _reading.Places.Where(place => passage.Holds(place) && (_thingsOf[place.Number] >> thing & 1) == 1).CountBy(place => place.Field).Select(field => $"{WordMap.NameOf(field.Key)} {field.Value}×");
                why.Append(FormattableString.Invariant($"\n      {ScoreOf(thing, passage, candidate, exact, title):0.00} {_things[thing].Text} ({string.Join(", ", where)}), rarity {RarityOf(thing):0.0}"));
            }
        }

        return why.ToString();
    }

    private double Score(Passage passage, Candidate candidate, ReadOnlySpan<int> exact, ReadOnlySpan<byte> title)
    {
        double score = 0, covered = 0;
        for (var thing = 0; thing < _things.Count; thing++)
        {
            if (ScoreOf(thing, passage, candidate, exact, title) is > 0 and var worth)
            {
                score += worth;
                covered += _shares[thing];
            }
        }

        return (score * Math.Pow(covered, CoveragePower)) + Neighbours(passage);
    }

    private double ScoreOf(int thing, Passage passage, Candidate candidate, ReadOnlySpan<int> exact, ReadOnlySpan<byte> title)
    {
        var wanted = _things[thing];
        var isHeld = (candidate.Held >> thing & 1) == 1;
        if (wanted.IsReference)
            return isHeld ? wanted.Ways[0].Worth : 0;

        double best = 0;
        for (var way = 0; way < _ways[thing].Length; way++)
        {
            if (_ways[thing][way] is { Length: > 0 } numbers)
                best = Math.Max(best, wanted.Ways[way].Worth * passage.Strength(numbers, wanted.Ways[way].Together));
        }

        if (passage.Section == Passage.All && wanted.Relatives is { } relatives)
            best += relatives.Worth * passage.StrengthInWhole(_relatives[thing]);
        if (best > 0 && wanted.Exact is { } typed && exact.Contains(typed))
            best += ExactInTitle * wanted.Ways[0].Worth;
        if (_begun[thing] is { } begun)
            best = Math.Max(best, _rarest * (title.IndexOf(begun) >= 0 ? BegunInTitle : isHeld ? BegunElsewhere : 0));
        // In what the map leaves out: comments, the end of a very long text.
        return best > 0 || !isHeld || passage.Section != Passage.All ? best : Unseen * wanted.Ways[0].Worth;
    }

    /// <summary>Things typed one after the other that stand so in a title, a heading or an earlier question.</summary>
    private double Neighbours(Passage passage)
    {
        double worth = 0;
        foreach (var (one, other) in Closeness.PairsIn(passage))
        {
            var pair = _thingsOf[other.Number] >> 1 & _thingsOf[one.Number];
            if (pair != 0 && one.Field is WordMap.Title or WordMap.Words or WordMap.Learned or WordMap.Headings)
                worth += SideBySide * Passage.WeightOf(one.Field) * (RarityOf(BitOperations.TrailingZeroCount(pair)) + RarityOf(BitOperations.TrailingZeroCount(pair) + 1));
        }

        return worth;
    }

    /// <summary>One earlier question that says it all tells more than many that say a word of it each.</summary>
    private int BestWording()
    {
        var (best, most) = (0, 0d);
        Dictionary<int, uint>? held = null;
        foreach (var place in _reading.Places)
        {
            if (place.Field == WordMap.Learned)
                (held ??= [])[place.Section] = held.GetValueOrDefault(place.Section) | _thingsOf[place.Number];
        }

        foreach (var (wording, things) in held ?? [])
        {
            var rarity = Enumerable.Range(0, _things.Count).Where(thing => (things >> thing & 1) == 1).Sum(RarityOf);
            if (rarity > most)
                (best, most) = (wording, rarity);
        }

        return best;
    }

    private double RarityOf(int thing) => _things[thing].Ways is [var way, ..] ? way.Rarity : 0;

    private int[] NumbersOf(Way way, int thing) => [.. way.Terms.Where(term => term.Field == Fields.Whole).Select(term => NumberOf(term.Text, thing))];

    private int NumberOf(string stem, int thing)
    {
        var number = _reading.NumberOf(stem);
        if (number == _thingsOf.Count)
            _thingsOf.Add(0);
        _thingsOf[number] |= 1u << thing;
        return number;
    }
}
