using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.KnowledgeBase.Search;

/// <summary>Things wanted, as a Lucene query.</summary>
internal static class QueryBuilder
{
    // The best field decides; the others only tip the scales.
    private const float Tie = 0.35f;

    // A long text is found by its words; their forms and neighbours would only cost time.
    private const int MostWithForms = 12;

    /// <param name="required">How many of the wanted things a document must hold.</param>
    /// <param name="begun">What is being typed, where a title may begin with just that.</param>
    public static Query Build(IReadOnlyList<Wanted> wanted, int required, Query? only, string? begun = null)
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
                query.Add(Phrase([one.Words[^1].Stem, next.Words[0].Stem], 0.35f), Occur.SHOULD);
        }

        return query;
    }

    private static DisjunctionMaxQuery Of(Wanted wanted, bool withForms)
    {
        var ways = new DisjunctionMaxQuery(0);
        if (wanted.Reference is { } reference)
            ways.Add(new TermQuery(new Term(Fields.Reference, reference)) { Boost = 3 });
        else
            ways.Add(withForms ? AllOf(wanted.Words) : InFields(wanted.Words[0].Stem));

        foreach (var synonym in wanted.Synonyms)
            ways.Add(synonym is [var single] ? Word(single, single, 0.6f) : Phrase(synonym, 0.7f));
        foreach (var other in wanted.Words is [var word] ? word.AlsoPerhaps : [])
            ways.Add(Word(other, Stem.Of(other), 0.5f));
        if (wanted.Begun)
            ways.Add(Begun(wanted.Words[0].Typed.Term));
        return ways;
    }

    private static BooleanQuery AllOf(IReadOnlyList<Asked> words)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            all.Add(Word(word.Term, word.Stem), Occur.MUST);
        return all;
    }

    private static BooleanQuery Word(string exact, string stem, float boost = 1)
    {
        var asTyped = new DisjunctionMaxQuery(0);
        foreach (var (field, weight) in Fields.SearchedExactly)
            asTyped.Add(new TermQuery(new Term(field, exact)) { Boost = weight });

        return new BooleanQuery(disableCoord: true) { { InFields(stem), Occur.SHOULD }, { asTyped, Occur.SHOULD } }.Boosted(boost);
    }

    private static DisjunctionMaxQuery InFields(string stem)
    {
        var inFields = new DisjunctionMaxQuery(Tie);
        foreach (var (field, weight) in Fields.Searched)
            inFields.Add(new TermQuery(new Term(field, stem)) { Boost = weight });
        return inFields;
    }

    private static DisjunctionMaxQuery Phrase(IReadOnlyList<string> stems, float boost)
    {
        var inFields = new DisjunctionMaxQuery(Tie);
        foreach (var (field, weight) in Fields.Searched)
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

    private static BooleanQuery Boosted(this BooleanQuery query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
