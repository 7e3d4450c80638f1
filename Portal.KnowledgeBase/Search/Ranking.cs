using System.Numerics;
using System.Text;

namespace Portal.KnowledgeBase.Search;

/// <summary>Ranks with care the few documents worth it. A tutorial is as good as its best section, and a little better for each other one.</summary>
internal sealed class Ranking
{
    private static readonly double[] WeightOf = [Tuning.Get("wt", 1.3), Tuning.Get("ww", 1.7), Tuning.Get("wl", 1.4), Tuning.Get("wh", 1.4), Tuning.Get("wb", 1), Tuning.Get("wa", 0.9), Tuning.Get("wwh", 0.6)];
    private static readonly double[] UsualLength = [Tuning.Get("lt", 5), Tuning.Get("lw", 6), Tuning.Get("ll", 25), Tuning.Get("lh", 4), Tuning.Get("lb", 50), Tuning.Get("la", 60), Tuning.Get("lwh", 300)];
    private static readonly double Saturation = Tuning.Get("rk1", 1.2);
    private static readonly double LengthCounts = Tuning.Get("rb", 0.75);
    // The best field decides; the others only tip the scales.
    private static readonly double Tie = Tuning.Get("tie", 0.35);
    private static readonly double Coverage = Tuning.Get("rcov", 1);
    private static readonly double Pair = Tuning.Get("pair", 0.2);
    private static readonly double PairInBody = Tuning.Get("pairb", 0);
    private static readonly double ExactTitle = Tuning.Get("exact", 0.2);
    private static readonly double BegunInTitle = Tuning.Get("begt", 1.6);
    private static readonly double BegunElsewhere = Tuning.Get("bego", 0.8);
    private const double TitleStart = 5;
    private static readonly double Unseen = Tuning.Get("unseen", 0.4);
    private static readonly double WorthOfOthers = Tuning.Get("others", 0.05);
    private const int MostOthers = 2;
    private const int Near = 3;
    private static readonly bool ABody = Tuning.Get("abody", 0) == 1;
    private static readonly bool Alt = Tuning.Get("alt", 0) == 1;
    private const int Whole = WordMap.AllFields;
    private const int AllSections = -1;

    private readonly IReadOnlyList<Thing> _things;
    private readonly byte[]? _titleStart;
    private readonly byte[]?[] _begun;
    private readonly List<uint> _thingsOf = [];
    private readonly Reading _reading = new();
    private readonly int[][][] _terms;
    private readonly int[][] _family;
    private readonly double[] _shares;
    private readonly double _rarest;
    private int _wording;

    /// <param name="titleStart">What a title may begin with, as <see cref="HelpDocuments.StartOf"/> has it.</param>
    public Ranking(IReadOnlyList<Thing> things, double rarest, string? titleStart)
    {
        _rarest = rarest;
        _things = things;
        _titleStart = titleStart is { Length: > 0 } ? Encoding.UTF8.GetBytes(titleStart) : null;
        _begun = [.. things.Select(thing => thing.Begun is { } begun ? Encoding.UTF8.GetBytes(' ' + begun) : null)];
        _terms = [.. things.Select((thing, at) => thing.Ways.Select(way => way.Terms.Where(term => term.Field == Fields.Whole).Select(term => NumberOf(term.Text, at)).ToArray()).ToArray())];
        var rarity = things.Select(thing => Math.Pow(thing.Ways is [var way, ..] ? way.Rarity : Tuning.Get("unk", 3), Tuning.Get("covw", 0))).ToList();
        _shares = [.. rarity.Select(one => one / rarity.Sum())];
        _family = [.. things.Select((thing, at) => thing.Relatives is { } family ? family.Terms.Select(term => NumberOf(term.Text, at)).ToArray() : [])];
    }

    public bool ReadsTitles => _titleStart is not null || Array.Exists(_begun, begun => begun is not null);

    public double Score(Candidate candidate, ReadOnlySpan<byte> map, ReadOnlySpan<byte> title)
    {
        var exact = Read(map);
        double best = 0, others = 0;
        // What all the sections say together may be better than what any says alone.
        for (var section = AllSections; section < _reading.Sections; section++)
        {
            var score = Score(section, candidate, exact, title);
            others += Math.Min(best, score) * WorthOfOthers;
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
        var exact = Read(map);
        var worth = new List<(double Score, int Section)>();
        foreach (var section in _reading.Places.Where(place => place.Field is WordMap.Headings or WordMap.Body).Select(place => place.Section).Distinct())
            worth.Add((Score(section, candidate, exact, default), section));
        return [.. worth.OrderByDescending(one => one.Score).ThenBy(one => one.Section).Take(most).Select(one => one.Section)];
    }

    public string Explain(Candidate candidate, ReadOnlySpan<byte> map, ReadOnlySpan<byte> title)
    {
        var lines = new List<string> { FormattableString.Invariant($"   {Score(candidate, map, title):0.00} with prior {candidate.Traits.Prior}") };
        var exact = Read(map);
        for (var section = AllSections; section < _reading.Sections; section++)
        {
            lines.Add(FormattableString.Invariant($"   section {section}: {Score(section, candidate, exact, title):0.00}"));
            for (var thing = 0; thing < _things.Count; thing++)
            {
                var where = Enumerable.Range(0, WordMap.AllFields)
                    .Select(field => (Field: field, Times: _terms[thing].SelectMany(way => way).Distinct().Sum(number => Times(number, field, section))))
                    .Where(one => one.Times > 0).Select(one => FormattableString.Invariant($"{WordMap.NameOf(one.Field)} {one.Times}×"));
                lines.Add(FormattableString.Invariant($"      {ScoreOf(thing, section, candidate, exact, title):0.00} {_things[thing].Text} ({string.Join(", ", where)}), rarity {_things[thing].Ways.FirstOrDefault()?.Rarity ?? 0:0.0}"));
            }
        }

        return string.Join('\n', lines);
    }

    private ReadOnlySpan<int> Read(ReadOnlySpan<byte> map)
    {
        var exact = _reading.Read(map);
        _wording = BestWording();
        return exact;
    }

    private double Score(int section, Candidate candidate, ReadOnlySpan<int> exact, ReadOnlySpan<byte> title)
    {
        double score = 0, held = 0;
        for (var thing = 0; thing < _things.Count; thing++)
        {
            if (ScoreOf(thing, section, candidate, exact, title) is > 0 and var worth)
            {
                score += worth;
                held += ShareOf(thing);
            }
        }

        return (score * Math.Pow(held, Coverage)) + Neighbours(section);
    }

    private int NumberOf(string stem, int thing)
    {
        var number = _reading.NumberOf(stem);
        if (number == _thingsOf.Count)
            _thingsOf.Add(0);
        _thingsOf[number] |= 1u << thing;
        return number;
    }

    private double ScoreOf(int thing, int section, Candidate candidate, ReadOnlySpan<int> exact, ReadOnlySpan<byte> title)
    {
        var isHeld = (candidate.Held >> thing & 1) == 1;
        if (_things[thing].IsReference)
            return isHeld ? _things[thing].Ways[0].Worth * (Saturation + 1) / 2 : 0;

        double best = 0;
        for (var way = 0; way < _terms[thing].Length; way++)
            best = Math.Max(best, _terms[thing][way] is { Length: > 0 } terms && (_things[thing].Ways[way].Weight != _things[thing].Relatives?.Weight || Alt)? _things[thing].Ways[way].Worth * Strength(terms, _things[thing].Ways[way].Together, section) : 0);
        if (section == AllSections && _things[thing].Relatives is { } relatives)
        {
            float times = 0;
            foreach (var number in _family[thing])
            {
                for (var field = 0; field < WordMap.AllFields; field++)
                    times += Times(number, field, AllSections);
            }

            best += relatives.Worth * (Saturation + 1) * times / (times + (Saturation * (1 - LengthCounts + (LengthCounts * LengthOfAll() / UsualLength[Whole]))));
        }

        if (best > 0 && _things[thing].Exact is { } typed && exact.Contains(WordMap.NumberOf(typed)))
            best += ExactTitle * _things[thing].Ways[0].Worth;
        if (_begun[thing] is { } begun)
            best = Math.Max(best, _rarest * (title.IndexOf(begun) >= 0 ? BegunInTitle : isHeld ? BegunElsewhere : 0));
        // In what the map leaves out: comments, the end of a very long text.
        return best > 0 || !isHeld || section != AllSections ? best : Unseen * _things[thing].Ways[0].Worth;
    }

    private double Strength(int[] numbers, Together together, int section)
    {
        double best = 0, all = 0;
        float times = 0;
        for (var field = 0; field < WordMap.AllFields; field++)
        {
            var its = TimesIn(field, numbers, together, section);
            times += its;
            if (its > 0 && (section != AllSections || field != WordMap.Body || ABody))
                Take(field, its, LengthOf(field, section));
        }

        if (section == AllSections && times > 0)
            Take(Whole, times, LengthOfAll());
        return best + (Tie * (all - best));

        void Take(int field, float times, double length)
        {
            var strength = WeightOf[field] * times * (Saturation + 1) / (times + (Saturation * (1 - LengthCounts + (LengthCounts * length / UsualLength[field]))));
            best = Math.Max(best, strength);
            all += strength;
        }
    }

    private float TimesIn(int field, int[] numbers, Together together, int section)
    {
        if (together == Together.SideBySide)
            return TimesSideBySide(numbers, field, section);

        var times = together == Together.All ? float.MaxValue : 0;
        foreach (var number in numbers)
        {
            var its = Times(number, field, section);
            times = together == Together.All ? Math.Min(times, its) : times + its;
        }

        return times;
    }

    private int SectionOf(int field, int section) => field switch
    {
        WordMap.Headings or WordMap.Body => Math.Max(0, section),
        WordMap.Learned => _wording,
        _ => 0,
    };

    /// <summary>One earlier question that says it all tells more than many that say a word of it each.</summary>
    private int BestWording()
    {
        var held = new Dictionary<int, uint>();
        foreach (var place in _reading.Places.Where(place => place.Field == WordMap.Learned))
            held[place.Section] = held.GetValueOrDefault(place.Section) | _thingsOf[place.Number];
        return held.Count == 0 ? 0 : held.MaxBy(wording => (Enumerable.Range(0, _things.Count).Where(thing => (wording.Value >> thing & 1) == 1).Sum(WorthOf), -wording.Key)).Key;
    }

    private float Times(int number, int field, int section)
    {
        if (section != AllSections || field is not (WordMap.Headings or WordMap.Body))
            return _reading.Times(number, field, SectionOf(field, section));

        float times = 0;
        for (var each = 0; each < _reading.Sections; each++)
            times += _reading.Times(number, field, each);
        return times;
    }

    private double LengthOf(int field, int section)
    {
        if (section != AllSections || field is not (WordMap.Headings or WordMap.Body))
            return _reading.Length(field, SectionOf(field, section));

        double length = 0;
        for (var each = 0; each < _reading.Sections; each++)
            length += _reading.Length(field, each);
        return length;
    }

    private double LengthOfAll()
    {
        double length = 0;
        for (var field = 0; field < WordMap.AllFields; field++)
            length += LengthOf(field, AllSections);
        return length;
    }

    private int TimesSideBySide(int[] numbers, int field, int section)
    {
        var (times, places) = (0, _reading.Places);
        for (var first = 0; first < places.Count; first++)
        {
            if (places[first].Field != field || places[first].Number != numbers[0] || !IsIn(places[first], section))
                continue;

            var (matched, at) = (1, places[first].At);
            for (var next = first + 1; next < places.Count && matched < numbers.Length && places[next].Field == field && places[next].At - at <= Near; next++)
            {
                if (places[next].Number == numbers[matched])
                    (matched, at) = (matched + 1, places[next].At);
            }

            if (matched == numbers.Length)
                times++;
        }

        return times;
    }

    private static bool IsIn(Place place, int section) => section == AllSections || place.Section == section || place.Field is not (WordMap.Headings or WordMap.Body);

    /// <summary>Things typed one after the other that stand so here.</summary>
    private double Neighbours(int section)
    {
        double worth = 0;
        var places = _reading.Places;
        for (var place = 1; place < places.Count; place++)
        {
            var (one, other) = (places[place - 1], places[place]);
            if (one.Field != other.Field || one.Section != other.Section || other.At - one.At > Near || !IsIn(one, section))
                continue;

            var pair = _thingsOf[other.Number] >> 1 & _thingsOf[one.Number];
            if (pair == 0)
                continue;

            var thing = BitOperations.TrailingZeroCount(pair);
            var weight = one.Field is WordMap.Title or WordMap.Learned or WordMap.Headings ? Pair * WeightOf[one.Field] : PairInBody;
            worth = Math.Max(worth, 0) + (weight * (WorthOf(thing) + WorthOf(thing + 1)));
        }

        return worth;
    }

    private double ShareOf(int thing) => _shares[thing];

    private double WorthOf(int thing) => _things[thing].Ways is [var way, ..] ? way.Worth : 0;
}
