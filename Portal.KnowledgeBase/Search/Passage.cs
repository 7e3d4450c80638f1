using System.Runtime.InteropServices;

namespace Portal.KnowledgeBase.Search;

/// <summary>What is ranked together: the title and the keywords, the earlier question that says most of it, and one section, or all of them.</summary>
/// <param name="Section"><see cref="All"/>, or the number of a section.</param>
/// <param name="Wording">The learned wording that counts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Passage(Reading Reading, int Section, int Wording)
{
    public const int All = -1;

    // The best field decides; the others only tip the scales.
    private const double Tie = 0.5;
    private const double Saturation = 1.2;
    private const double LengthCounts = 0.75;
    private const int Whole = WordMap.AllFields;

    /// <summary>What a word found in each field is worth, and how many words it usually has; the last is the whole text.</summary>
    private static readonly (double Weight, double UsualLength)[] Worth =
        [(1.8, 6), (1.7, 6), (1.2, 6), (1.4, 4), (1, 80), (0.9, 60), (0.8, 200)];

    private static readonly bool[] HasSections = [false, false, false, true, true, false];

    public static double WeightOf(int field) => Worth[field].Weight;

    /// <summary>How strongly this is said here.</summary>
    public double Strength(IReadOnlyList<int> numbers, Together together)
    {
        double best = 0, all = 0;
        float everywhere = 0;
        for (var field = 0; field < WordMap.AllFields; field++)
        {
            var times = Times(numbers, together, field);
            everywhere += times;
            // Of all sections together, only the whole counts: their texts are judged one by one.
            if (times > 0 && !(Section == All && field == WordMap.Body))
                Take(Strength(field, times, Length(field)));
        }

        if (Section == All && everywhere > 0)
            Take(Strength(Whole, everywhere, Reading.Length));
        return best + (Tie * (all - best));

        void Take(double strength)
        {
            best = Math.Max(best, strength);
            all += strength;
        }
    }

    /// <summary>How strongly any of this is said in the whole.</summary>
    public double StrengthInWhole(IReadOnlyList<int> numbers)
    {
        float times = 0;
        for (var field = 0; field < WordMap.AllFields; field++)
            times += Times(numbers, Together.Any, field);
        return Strength(Whole, times, Reading.Length) / Worth[Whole].Weight;
    }

    public bool Holds(Place place) => place.Field == WordMap.Learned ? place.Section == Wording : !HasSections[place.Field] || Section == All || place.Section == Section;

    private float Times(IReadOnlyList<int> numbers, Together together, int field)
    {
        if (together == Together.SideBySide)
            return Closeness.TimesSideBySide(this, numbers, field);

        var times = together == Together.All ? float.MaxValue : 0;
        for (var at = 0; at < numbers.Count; at++)
        {
            var its = Times(numbers[at], field);
            times = together == Together.All ? Math.Min(times, its) : times + its;
        }

        return times;
    }

    private float Times(int number, int field)
    {
        if (Section != All || !HasSections[field])
            return Reading.Times(number, field, SectionOf(field));

        float times = 0;
        for (var section = 0; section < Reading.Sections; section++)
            times += Reading.Times(number, field, section);
        return times;
    }

    private double Length(int field)
    {
        // Keywords are many names, not one text: a name is worth no less for another beside it.
        if (field == WordMap.Words)
            return Worth[field].UsualLength;

        if (Section != All || !HasSections[field])
            return Reading.LengthOf(field, SectionOf(field));

        double length = 0;
        for (var section = 0; section < Reading.Sections; section++)
            length += Reading.LengthOf(field, section);
        return length;
    }

    private int SectionOf(int field) => field == WordMap.Learned ? Wording : HasSections[field] ? Section : 0;

    private static double Strength(int field, double times, double length) =>
        Worth[field].Weight * times * (Saturation + 1) / (times + (Saturation * (1 - LengthCounts + (LengthCounts * length / Worth[field].UsualLength))));
}
