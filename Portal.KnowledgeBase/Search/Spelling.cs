using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Words of the index near a word it does not know.</summary>
internal static class Spelling
{
    private const char Mark = '\u001F';
    private const int MostCandidates = 3;

    /// <summary>Each word that is not written as it is folded, both ways: what <see cref="AsWritten"/> looks up.</summary>
    public static List<string> SurfacesOf(string text, IReadOnlyList<Word> words)
    {
        var surfaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var written = text.AsSpan(word.Start, word.End - word.Start);
            if (word.Term.Length is >= 3 and <= 40 && !written.Equals(word.Term, StringComparison.OrdinalIgnoreCase))
                surfaces.Add(word.Term + Mark + written.ToString().ToLowerInvariant());
        }

        return [.. surfaces];
    }

    /// <summary>Best first. The first letter is trusted, unless nothing begins with it.</summary>
    public static IReadOnlyList<NearWord> Of(string word, IndexReader reader)
    {
        if (!MayBeMisspelt(word) || MultiFields.GetTerms(reader, Fields.Spelling) is not { } terms)
            return [];

        var found = OneSlipFrom(word, terms);
        if (found.Count == 0 && word.Length >= 8)
            found = Near(word, terms, edits: 2, prefix: 1);
        return found.Count > 0 ? found : Near(word, terms, edits: 1, prefix: 0);
    }

    public static IReadOnlyList<NearWord> OneEditFrom(string word, IndexReader reader) =>
        MayBeMisspelt(word) && MultiFields.GetTerms(reader, Fields.Spelling) is { } terms ? OneSlipFrom(word, terms) : [];

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

    /// <summary>Either the slip is behind the first two letters, and few words share these, or it is in the second, and few words can be meant:
    /// both are looked up in a fraction of the time that an automaton takes to build.</summary>
    private static List<NearWord> OneSlipFrom(string word, Terms terms)
    {
        var words = terms.GetEnumerator();
        var found = new Dictionary<string, NearWord>(StringComparer.Ordinal);
        foreach (var candidate in SecondLetterSlips(word))
        {
            if (words.SeekExact(new BytesRef(candidate)))
                Take(candidate, words.DocFreq);
        }

        var start = word[..2];
        var any = words.SeekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
        for (; any; any = words.MoveNext())
        {
            if (words.Term.Length > word.Length + 1 || words.Term.Length < word.Length - 1)
            {
                if (!StartsWith(words.Term, start))
                    break;
                continue;
            }

            var candidate = words.Term.Utf8ToString();
            if (!candidate.StartsWith(start, StringComparison.Ordinal))
                break;
            if (candidate != word && OneSlip.Between(candidate, word))
                Take(candidate, words.DocFreq);
        }

        return BestOf(found.Values);

        void Take(string candidate, int documents)
        {
            if (candidate.Length >= 3 && !candidate.Any(char.IsDigit))
                found[candidate] = new NearWord(candidate, documents);
        }
    }

    private static bool StartsWith(BytesRef term, string ascii) =>
        term.Length >= ascii.Length && term.Bytes.AsSpan(term.Offset, ascii.Length).SequenceEqual(System.Text.Encoding.UTF8.GetBytes(ascii));

    private static IEnumerable<string> SecondLetterSlips(string word)
    {
        yield return word[0] + word[2..];
        yield return string.Concat(word[..1], word.Substring(2, 1), word.Substring(1, 1), word[3..]);
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            yield return word[0] + (letter + word[2..]);
            yield return word[0] + (letter + word[1..]);
        }
    }

    private static List<NearWord> BestOf(IEnumerable<NearWord> found) =>
        [.. found.OrderByDescending(candidate => candidate.Documents).ThenBy(candidate => candidate.Term, StringComparer.Ordinal).Take(MostCandidates)];

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

        return BestOf(found);
    }
}

internal sealed record NearWord(string Term, int Documents);
