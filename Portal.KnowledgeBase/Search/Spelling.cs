using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Words of the index near a word it does not know.</summary>
internal static class Spelling
{
    private const char Mark = '\u001F';
    private const int MostCandidates = 3;

    /// <summary>Each word once, folded and as written: what <see cref="AsWritten"/> looks up.</summary>
    public static List<string> SurfacesOf(string text, IReadOnlyList<Word> words) => [.. words
        .Where(word => word.Term.Length is >= 3 and <= 40)
        .Select(word => word.Term + Mark + text[word.Start..word.End].ToLowerInvariant())
        .Distinct(StringComparer.Ordinal)];

    /// <summary>Best first. The first letter is trusted, unless nothing begins with it.</summary>
    public static IReadOnlyList<NearWord> Of(string word, IndexReader reader)
    {
        if (!MayBeMisspelt(word) || MultiFields.GetTerms(reader, Fields.Spelling) is not { } terms)
            return [];

        var found = Near(word, terms, edits: 1, prefix: 1);
        if (found.Count == 0 && word.Length >= 8)
            found = Near(word, terms, edits: 2, prefix: 1);
        return found.Count > 0 ? found : Near(word, terms, edits: 1, prefix: 0);
    }

    public static IReadOnlyList<NearWord> OneEditFrom(string word, IndexReader reader) =>
        MayBeMisspelt(word) && MultiFields.GetTerms(reader, Fields.Spelling) is { } terms ? Near(word, terms, edits: 1, prefix: 1) : [];

    public static bool MayBeMisspelt(string word) => word.Length is >= 4 and <= 30 && !word.Any(char.IsDigit);

    /// <summary>The commonest spelling of a folded word, accents included.</summary>
    public static string AsWritten(string folded, IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, Fields.Surface) is not { } terms)
            return folded;

        var best = folded;
        var most = 0;
        var surfaces = terms.GetEnumerator();
        var start = folded + Mark;
        for (var status = surfaces.SeekCeil(new BytesRef(start)); status != TermsEnum.SeekStatus.END; status = surfaces.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END)
        {
            var surface = surfaces.Term.Utf8ToString();
            if (!surface.StartsWith(start, StringComparison.Ordinal))
                break;
            if (surfaces.DocFreq > most)
                (best, most) = (surface[start.Length..], surfaces.DocFreq);
        }

        return best;
    }

    private static List<NearWord> Near(string word, Terms terms, int edits, int prefix)
    {
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Fields.Spelling, word), edits, prefix, transpositions: true);
        var found = new List<NearWord>();
        while (near.MoveNext())
        {
            var candidate = near.Term.Utf8ToString();
            if (candidate.Length >= 3 && !candidate.Any(char.IsDigit))
                found.Add(new NearWord(candidate, near.DocFreq));
        }

        return [.. found.OrderByDescending(candidate => candidate.Documents).ThenBy(candidate => candidate.Term, StringComparer.Ordinal).Take(MostCandidates)];
    }
}

internal sealed record NearWord(string Term, int Documents);
