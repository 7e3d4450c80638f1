using System.Runtime.InteropServices;

namespace Portal.KnowledgeBase.Search;

/// <summary>Where the wanted words stand in one document: read off its <see cref="WordMap"/> in one pass, for one document after the other.</summary>
internal sealed class Reading
{
    private const int Filter = 4096;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly ulong[] _filter = new ulong[Filter / 64];
    private readonly List<Place> _places = [];
    private readonly List<int[]> _lengths = [];
    private readonly List<float[]> _times = [];
    private int _used;

    /// <summary>How many sections have a text or a heading; what stands before them all, such as the summary, is section 0.</summary>
    public int Sections { get; private set; }

    /// <summary>Of the whole.</summary>
    public int Length { get; private set; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Place> Places => _places;

    /// <summary>The number under which this stem is noted; all are named before the first document is read.</summary>
    public int NumberOf(string stem)
    {
        var hash = WordMap.NumberOf(stem);
        _filter[(hash & (Filter - 1)) >> 6] |= 1UL << (hash & 63);
        _numbers.TryAdd(hash, _numbers.Count);
        return _numbers[hash];
    }

    /// <summary>Answers with the words of the title as folded.</summary>
    public ReadOnlySpan<int> Read(ReadOnlySpan<byte> map)
    {
        for (var section = 0; section < _used; section++)
        {
            Array.Clear(_times[section]);
            Array.Clear(_lengths[section]);
        }

        _places.Clear();
        (_used, Sections, Length) = (0, 0, 0);
        var words = MemoryMarshal.Cast<byte, int>(map);
        for (var field = 0; field < WordMap.AllFields; field++)
        {
            Read(words.Slice(1, words[0]), field);
            words = words[(words[0] + 1)..];
        }

        return words.Slice(1, words[0]);
    }

    public float Times(int number, int field, int section) => section < _used ? _times[section][(number * WordMap.AllFields) + field] : 0;

    public int LengthOf(int field, int section) => section < _used ? _lengths[section][field] : 0;

    private void Read(ReadOnlySpan<int> words, int field)
    {
        var (section, start) = (0, 0);
        Need(field, 1);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (word == WordMap.NewSection)
            {
                _lengths[section][field] = at - start;
                (section, start) = (section + 1, at + 1);
                Need(field, section + 1);
            }
            else if ((_filter[(word & (Filter - 1)) >> 6] >> (word & 63) & 1) == 1 && _numbers.TryGetValue(word, out var number))
            {
                _times[section][(number * WordMap.AllFields) + field]++;
                _places.Add(new Place(field, section, at, number));
            }
        }

        _lengths[section][field] = words.Length - start;
        Length += words.Length - section;
    }

    private void Need(int field, int sections)
    {
        _used = Math.Max(_used, sections);
        if (field is WordMap.Headings or WordMap.Body)
            Sections = Math.Max(Sections, sections);
        while (_times.Count < sections)
        {
            _times.Add(new float[_numbers.Count * WordMap.AllFields]);
            _lengths.Add(new int[WordMap.AllFields]);
        }
    }
}

/// <param name="At">How many words of the field stand before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int Field, int Section, int At, int Number);
