using System.Text;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <summary>Marks in a text the words that a query wanted, in all their forms, and chooses the passage where most of them stand.</summary>
internal sealed class Marker
{
    private const int ExcerptLength = 240;
    private const int LongestText = 50_000;

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly List<string> _beginnings = [];

    // The same title or section is asked about several times for one hit.
    private readonly Dictionary<string, List<Word>> _known = new(StringComparer.Ordinal);

    public Marker(IReadOnlyList<Wanted> wanted)
    {
        foreach (var one in wanted)
        {
            if (one.Reference is not null)
                _references.Add(one.Reference);
            else
                _stems.UnionWith(one.Words.SelectMany(word => word.AlsoPerhaps.Select(Stem.Of).Prepend(word.Stem)));
            _stems.UnionWith(one.Synonyms.SelectMany(stems => stems));
            if (one.Begun)
                _beginnings.Add(one.Words[0].Typed.Term);
        }
    }

    public SafeHtml Mark(string text) => new(Marked(text, Found(text), 0, text.Length));

    public int Count(string text) => Found(text).Count;

    public SafeHtml Excerpt(string text)
    {
        text = (text.Length > LongestText ? text[..LongestText] : text).Replace('\n', ' ');
        var found = Found(text);
        var (start, end) = Passage(text, found);
        return new SafeHtml((start > 0 ? "… " : "") + Marked(text, found, start, end) + (end < text.Length ? " …" : ""));
    }

    private List<Word> Found(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (!_known.TryGetValue(text, out var found))
            _known.Add(text, found = Find(text));
        return found;
    }

    private List<Word> Find(string text)
    {
        var found = FrenchAnalysis.Words(FrenchAnalysis.Exact, text)
            .Where(word => _stems.Contains(Stem.Of(word.Term)) || _beginnings.Exists(start => word.Term.StartsWith(start, StringComparison.Ordinal)))
            .ToList();
        if (_references.Count > 0)
        {
            var references = References.In(text).Where(word => _references.Contains(word.Term)).ToList();
            found.RemoveAll(word => references.Exists(reference => word.Start < reference.End && word.End > reference.Start));
            found.AddRange(references);
            found.Sort((one, other) => one.Start - other.Start);
        }

        return found;
    }

    private static string Marked(string text, List<Word> found, int start, int end)
    {
        var html = new StringBuilder();
        var at = start;
        foreach (var word in found.Where(word => word.Start >= start && word.End <= end && word.End > word.Start))
        {
            if (word.Start < at)
                continue;

            html.Append(HtmlText.Encode(text[at..word.Start])).Append("<mark>").Append(HtmlText.Encode(text[word.Start..word.End])).Append("</mark>");
            at = word.End;
        }

        return html.Append(HtmlText.Encode(text[at..end])).ToString();
    }

    /// <summary>The window that holds most different words wanted, then most words; from its first word's sentence if that is near.</summary>
    private static (int Start, int End) Passage(string text, List<Word> found)
    {
        if (text.Length <= ExcerptLength)
            return (0, text.Length);

        var best = (Worth: 0, Start: 0);
        for (var first = 0; first < found.Count; first++)
        {
            var inside = found.Skip(first).Take(60).TakeWhile(word => word.End <= found[first].Start + ExcerptLength - 40).ToList();
            var worth = 10 * inside.DistinctBy(word => Stem.Of(word.Term)).Count() + Math.Min(inside.Count, 9);
            if (worth > best.Worth)
                best = (worth, found[first].Start);
        }

        var start = StartNear(text, best.Start);
        var end = Math.Min(text.Length, start + ExcerptLength);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, Math.Min(30, end - start)) is > 0 and var space)
            end = space;
        return (start, end);
    }

    private static int StartNear(string text, int wordAt)
    {
        var earliest = Math.Max(0, wordAt - 60);
        if (earliest == 0)
            return 0;

        var sentence = text.LastIndexOf(". ", wordAt, wordAt - earliest, StringComparison.Ordinal);
        if (sentence >= 0)
            return sentence + 2;

        var space = text.IndexOf(' ', earliest, wordAt - earliest);
        return space < 0 ? wordAt : space + 1;
    }
}
