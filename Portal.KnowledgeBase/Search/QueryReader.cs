using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>Reads what somebody typed, any text at all, as things wanted. There is no syntax to get wrong.</summary>
internal sealed class QueryReader(IndexReader index, Synonyms synonyms)
{
    private const int LongestText = 20_000;
    private const int MostWords = 30;

    /// <summary>More words than this are a mail, not a query: only the telling ones count, and none is corrected.</summary>
    private const int MostTyped = 12;

    public static string Cap(string text) => text.Length > LongestText ? text[..LongestText] : text;

    public IReadOnlyList<Wanted> Read(string text, bool lastIsBegun = false)
    {
        text = Cap(text);
        var references = References.In(text).Where(reference => index.DocFreq(new Term(Fields.Reference, reference.Term)) > 0).ToList();
        var words = FrenchAnalysis.Words(FrenchAnalysis.Everything, text)
            .Where(word => !references.Exists(reference => word.Start < reference.End && word.End > reference.Start)).ToList();
        var telling = Telling(words, lastIsBegun && references.Count == 0);
        if (telling.Count + references.Count > MostTyped)
            return [.. references.Take(MostTyped).Select(OfReference), .. Rarest(telling)];

        var wanted = references.Select(OfReference).Concat(WithSynonyms(telling, lastIsBegun)).OrderBy(one => one.Words[0].Start).ToList();
        return [.. wanted.Select(Corrected)];
    }

    /// <summary>Without the words of a question, unless there are no others; a word being typed is kept, for it may become another.</summary>
    private static List<Word> Telling(List<Word> words, bool lastIsBegun)
    {
        var indexed = words.FindAll(word => !StopWords.Indexed.Contains(word.Term));
        var telling = indexed.FindAll(word => !StopWords.InQuestions.Contains(word.Term));
        if (telling.Count == 0)
            telling = indexed;
        if (lastIsBegun && words.Count > 0 && !telling.Contains(words[^1]) && telling.Count == 0)
            telling = [words[^1]];
        return [.. telling.DistinctBy(word => word.Term)];
    }

    private static Wanted OfReference(Word reference) => new([reference], [reference.Term]) { Reference = reference.Term };

    private IEnumerable<Wanted> Rarest(List<Word> words) => words
        .Select(word => new Wanted([word], [Stem.Of(word.Term)]))
        .DistinctBy(wanted => wanted.Stems[0])
        .Select(wanted => (Wanted: wanted, Documents: DocumentsWith(wanted.Stems[0])))
        .Where(one => one.Documents > 0)
        .OrderBy(one => one.Documents)
        .Take(MostWords)
        .Select(one => one.Wanted);

    private List<Wanted> WithSynonyms(List<Word> words, bool lastIsBegun)
    {
        var stems = words.ConvertAll(word => Stem.Of(word.Term));
        var wanted = new List<Wanted>();
        for (var at = 0; at < words.Count;)
        {
            var found = synonyms.At(stems, at);
            var length = found?.Length ?? 1;
            wanted.Add(new Wanted(words[at..(at + length)], stems[at..(at + length)])
            {
                Synonyms = found?.Others ?? [],
                Begun = lastIsBegun && length == 1 && at == words.Count - 1,
            });
            at += length;
        }

        return wanted;
    }

    private Wanted Corrected(Wanted wanted)
    {
        if (wanted.Words.Count > 1 || wanted.Reference is not null || wanted.Synonyms.Count > 0 || DocumentsWith(wanted.Stems[0]) > 0
            || (wanted.Begun && IsBeginning(wanted.Words[0].Term)))
            return wanted;

        var corrections = Spelling.Of(wanted.Words[0].Term, index);
        return corrections.Count == 0 ? wanted : wanted with
        {
            Corrections = corrections,
            CorrectedAs = Spelling.AsWritten(corrections[0].Term, index),
        };
    }

    private int DocumentsWith(string stem) => Fields.Searched.Max(field => index.DocFreq(new Term(field.Field, stem)));

    private bool IsBeginning(string start) => MultiFields.GetTerms(index, Fields.Spelling) is { } terms
        && terms.GetEnumerator() is var words
        && words.SeekCeil(new Lucene.Net.Util.BytesRef(start)) != TermsEnum.SeekStatus.END
        && words.Term.Utf8ToString().StartsWith(start, StringComparison.Ordinal);
}
