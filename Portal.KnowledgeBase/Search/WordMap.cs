using System.Runtime.InteropServices;

namespace Portal.KnowledgeBase.Search;

/// <summary>
/// What a document says, field by field and in order, a number a stem: the few best of what was found are ranked by reading it, whatever the
/// number of fields. Each field is preceded by its length; a zero begins each section of the fields that have sections.
/// </summary>
internal sealed class WordMap
{
    public const int Title = 0;
    public const int Words = 1;
    public const int Learned = 2;
    public const int Headings = 3;
    public const int Body = 4;
    public const int Answers = 5;
    public const int AllFields = 6;

    /// <summary>After the fields: the title's words as folded, not as stems.</summary>
    public const int ExactTitle = 6;

    public const int NewSection = 0;
    private const int MostWords = 12_000;

    private readonly List<int> _numbers = [];
    private int _left = MostWords;

    public static string NameOf(int field) => field switch
    {
        Title => "title",
        Words => "keywords",
        Learned => "learned",
        Headings => "heading",
        Body => "text",
        _ => "answer",
    };

    public static int NumberOf(string word)
    {
        // FNV-1a: the same on every machine and for ever, which string.GetHashCode is not.
        var hash = 2166136261;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619;
        return hash == NewSection ? 1 : (int)hash;
    }

    /// <summary>Fields in their order; an empty one too.</summary>
    public WordMap Add(params IReadOnlyList<IReadOnlyList<string>> sections)
    {
        var length = _numbers.Count;
        _numbers.Add(0);
        for (var section = 0; section < sections.Count; section++)
        {
            if (section > 0)
                _numbers.Add(NewSection);
            foreach (var word in sections[section].Take(_left))
                _numbers.Add(NumberOf(word));
            _left = Math.Max(0, _left - sections[section].Count);
        }

        _numbers[length] = _numbers.Count - length - 1;
        return this;
    }

    public byte[] ToBytes() => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_numbers)).ToArray();
}
