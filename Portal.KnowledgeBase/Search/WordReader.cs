using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>Decides what each typed word stands for. A word that is known is never replaced: a slip must not outrank an exact hit.</summary>
internal sealed class WordReader(IndexReader index, Synonyms synonyms)
{
    private const int Rare = 1;
    private const int ShortestStart = 4;
    private const int MuchCommoner = 5;

    public Asked Read(Word word, bool begun, bool asTyped)
    {
        var asked = AsTyped(word);
        if (asTyped || (begun && IsBeginning(word.Term)))
            return asked;

        var documents = DocumentsWith(Fields.Spelling, word.Term);
        if (documents == 0 && DocumentsWithStem(asked.Stem) == 0 && synonyms.Written(word.Term) is null)
            return Corrected(asked) is { CorrectedAs: not null } corrected ? corrected : begun ? Shortened(asked) : asked;

        // Known, but hardly: "impoter" has the stem of "impôt", and other people's slips are in the index too.
        return documents > Rare ? asked : asked with
        {
            AlsoPerhaps = [.. Spelling.OneEditFrom(word.Term, index)
                .Where(near => near.Term != word.Term && Stem.Of(near.Term) != asked.Stem && near.Documents >= MuchCommoner * Math.Max(1, documents))
                .Select(near => near.Term)],
        };
    }

    public static Asked AsTyped(Word word) => new(word, word.Term, Stem.Of(word.Term));

    public int DocumentsWithStem(string stem) => DocumentsWith(Fields.Whole, stem);

    private Asked Corrected(Asked asked)
    {
        var near = Spelling.Of(asked.Typed.Term, index);
        var best = near.Count > 0 ? near[0].Term : synonyms.Near(asked.Typed.Term);
        return best is null ? asked : asked with
        {
            Term = best,
            Stem = Stem.Of(best),
            AlsoPerhaps = [.. near.Skip(1).Select(other => other.Term)],
            CorrectedAs = near.Count > 0 ? Spelling.AsWritten(best, index) : synonyms.Written(best),
        };
    }

    /// <summary>A slip at the end of a word being typed: "relans" may become "relance".</summary>
    private Asked Shortened(Asked asked)
    {
        var start = asked.Typed.Term;
        for (var letters = start.Length - 1; letters >= Math.Max(ShortestStart, start.Length - 2); letters--)
        {
            if (IsBeginning(start[..letters]))
                return asked with { Typed = asked.Typed with { Term = start[..letters] } };
        }

        return asked;
    }

    private int DocumentsWith(string field, string term) => index.DocFreq(new Term(field, term));

    private bool IsBeginning(string start) => MultiFields.GetTerms(index, Fields.Spelling) is { } terms
        && terms.GetEnumerator() is var words
        && words.SeekCeil(new Lucene.Net.Util.BytesRef(start)) != TermsEnum.SeekStatus.END
        && words.Term.Utf8ToString().StartsWith(start, StringComparison.Ordinal);
}
