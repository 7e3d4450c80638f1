using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.KnowledgeBase.Search;

/// <summary>Things wanted, as a Lucene query.</summary>
internal sealed class QueryBuilder(IndexReader index)
{
    // The best field decides; the others only tip the scales.
    private const float Tie = 0.35f;

    // A long text is found by its words; their forms and neighbours would only cost time.
    private const int MostWithForms = 12;

    /// <param name="required">How many of the wanted things a document must hold.</param>
    /// <param name="begun">What is being typed, where a title may begin with just that.</param>
    public Query Build(IReadOnlyList<Wanted> wanted, int required, Query? only, string? begun = null)
    {
        // Coordination is left on here and nowhere else: it is what makes all words better than some.
        var words = new BooleanQuery { MinimumNumberShouldMatch = required };
        foreach (var one in wanted)
            words.Add(Of(one, withForms: wanted.Count <= MostWithForms), Occur.SHOULD);

        var query = new BooleanQuery(disableCoord: true) { { words, Occur.MUST } };
        if (only is not null)
            query.Add(new ConstantScoreQuery(only) { Boost = 0 }, Occur.MUST);
        if (begun is { Length: > 0 })
            query.Add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.TitleStart, begun))) { Boost = 5 }, Occur.SHOULD);
        if (wanted.Count <= MostWithForms)
        {
            foreach (var (one, next) in wanted.Zip(wanted.Skip(1)).Where(pair => pair.First.Reference is null && pair.Second.Reference is null))
                query.Add(Phrase([one.Words[^1].Stem, next.Words[0].Stem], 0.2f, Fields.SideBySide), Occur.SHOULD);
        }

        return query;
    }

    private DisjunctionMaxQuery Of(Wanted wanted, bool withForms)
    {
        var ways = new DisjunctionMaxQuery(0);
        if (wanted.Reference is { } reference)
            ways.Add(new TermQuery(new Term(Fields.Reference, reference)) { Boost = 3 });
        else
            ways.Add(withForms ? AllOf(wanted.Words) : InFields(wanted.Words[0].Stem));

        foreach (var synonym in wanted.Synonyms)
            ways.Add(synonym is [var single] ? Word(single, single, boost: 0.6f) : Phrase(synonym, 0.7f, Fields.Searched));
        foreach (var other in wanted.Words is [var word] ? word.AlsoPerhaps : [])
            ways.Add(Word(other, Stem.Of(other), boost: 0.5f));
        if (wanted.Begun)
            ways.Add(Begun(wanted.Words[0].Typed.Term));
        return ways;
    }

    private BooleanQuery AllOf(IReadOnlyList<Asked> words)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            all.Add(Word(word.Term, word.Stem, word.Root), Occur.MUST);
        return all;
    }

    private BooleanQuery Word(string exact, string stem, string? root = null, float boost = 1)
    {
        var documents = DocumentsSaying(stem);
        var asTyped = new DisjunctionMaxQuery(0);
        foreach (var (field, weight) in Fields.SearchedExactly)
            asTyped.Add(Weighed(field, exact, documents, weight));

        var word = new BooleanQuery(disableCoord: true) { { InFields(stem), Occur.SHOULD }, { asTyped, Occur.SHOULD } };
        if (root is not null)
            word.Add(Weighed(Fields.Roots, root, DocumentsWith(Fields.Roots, root), Fields.WeightOfRoots), Occur.SHOULD);
        return word.Boosted(boost);
    }

    private DisjunctionMaxQuery InFields(string stem)
    {
        var documents = DocumentsSaying(stem);
        var inFields = new DisjunctionMaxQuery(Tie);
        foreach (var (field, weight) in Fields.Searched)
            inFields.Add(Weighed(field, stem, documents, weight));
        return inFields;
    }

    // As rare as it is in all: a word of every text is not precious because one title only has it.
    private static TermQuery Weighed(string field, string word, int documents, float weight) =>
        new(new Term(field, word), documents) { Boost = weight };

    // Answers are long, and kept out of the whole for that.
    private int DocumentsSaying(string stem) => Math.Max(DocumentsWith(Fields.Whole, stem), DocumentsWith(Fields.Answers, stem));

    private int DocumentsWith(string field, string word) => Math.Max(1, index.DocFreq(new Term(field, word)));

    private static DisjunctionMaxQuery Phrase(IReadOnlyList<string> stems, float boost, IReadOnlyList<(string Field, float Weight)> fields)
    {
        var inFields = new DisjunctionMaxQuery(Tie);
        foreach (var (field, weight) in fields)
        {
            // Room for the stop words that stood between them.
            var phrase = new PhraseQuery { Slop = 2, Boost = weight * boost };
            foreach (var stem in stems)
                phrase.Add(new Term(field, stem));
            inFields.Add(phrase);
        }

        return inFields;
    }

    private static DisjunctionMaxQuery Begun(string start)
    {
        var inFields = new DisjunctionMaxQuery(0.1f);
        foreach (var (field, weight) in Fields.Begun)
            inFields.Add(new ConstantScoreQuery(new PrefixQuery(new Term(field, start))) { Boost = weight });
        // A letter or two begin nearly every text.
        if (start.Length >= 3)
            inFields.Add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.Exact(Fields.Body), start))) { Boost = 1 });
        return inFields;
    }
}

internal static class Boosting
{
    public static BooleanQuery Boosted(this BooleanQuery query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
