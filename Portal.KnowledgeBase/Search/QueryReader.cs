using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>Reads what somebody typed, any text at all, as things wanted. There is no syntax to get wrong.</summary>
internal sealed class QueryReader(IndexReader index, Synonyms synonyms)
{
    private const int LongestText = 20_000;
    private const int MostWords = 30;

    /// <summary>More words than this are a mail, not a query: only the telling ones count, and none is corrected.</summary>
    private const int MostTyped = 12;

    private readonly WordReader _words = new(index, synonyms);

    public static string Cap(string text) => text.Length > LongestText ? text[..LongestText] : text;

    /// <param name="asTyped">Corrects nothing.</param>
    public IReadOnlyList<Wanted> Read(string text, bool lastIsBegun = false, bool asTyped = false)
    {
        text = Cap(text);
        var references = References.In(text).Where(reference => index.DocFreq(new Term(Fields.Reference, reference.Term)) > 0)
            .DistinctBy(reference => reference.Term).ToList();
        var words = FrenchAnalysis.Words(FrenchAnalysis.Everything, text)
            .Where(word => !references.Exists(reference => word.Start < reference.End && word.End > reference.Start)).ToList();
        var telling = Telling(words);
        if (telling.Count + references.Count > MostTyped)
            return [.. references.Take(MostTyped).Select(OfReference), .. Rarest(telling)];

        // A word being typed counts even when it is one that says nothing: it may become another.
        var begun = lastIsBegun && words is [.., var last] ? last : (Word?)null;
        if (begun is { } being && telling.Count == 0)
            telling = [being];
        var asked = telling.ConvertAll(word => _words.Read(word, word == begun, asTyped));
        if (!asTyped)
            asked = asked.ConvertAll(word => word with { Root = Stem.Root(word.Term) });
        return [.. references.Select(OfReference).Concat(WithSynonyms(asked, begun)).OrderBy(wanted => wanted.Start)];
    }

    /// <summary>Without the words of a question, unless there are no others.</summary>
    private static List<Word> Telling(List<Word> words)
    {
        var indexed = words.FindAll(word => !StopWords.Indexed.Contains(word.Term));
        var telling = indexed.FindAll(word => !StopWords.InQuestions.Contains(word.Term));
        return [.. (telling.Count > 0 ? telling : indexed).DistinctBy(word => word.Term)];
    }

    private static Wanted OfReference(Word reference) => new([WordReader.AsTyped(reference)]) { Reference = reference.Term };

    private IEnumerable<Wanted> Rarest(List<Word> words) => words
        .Select(WordReader.AsTyped)
        .DistinctBy(asked => asked.Stem)
        .Select(asked => (Asked: asked, Documents: _words.DocumentsWithStem(asked.Stem)))
        .Where(one => one.Documents > 0)
        .OrderBy(one => one.Documents)
        .Take(MostWords)
        .Select(one => new Wanted([one.Asked]));

    private List<Wanted> WithSynonyms(List<Asked> words, Word? begun)
    {
        var stems = words.ConvertAll(word => word.Stem);
        var wanted = new List<Wanted>();
        for (var at = 0; at < words.Count;)
        {
            var found = synonyms.At(stems, at);
            var length = found?.Length ?? 1;
            wanted.Add(new Wanted(words[at..(at + length)])
            {
                Synonyms = found?.Others ?? [],
                Begun = length == 1 && words[at].Typed.Start == begun?.Start,
            });
            at += length;
        }

        return wanted;
    }
}
