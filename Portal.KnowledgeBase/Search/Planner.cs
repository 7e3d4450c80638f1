using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Works out by which words each thing wanted may be found, and what each is worth.</summary>
internal sealed class Planner(IndexReader index)
{
    private const double OfSynonym = 1;
    private const double OfPhrase = 0.7;
    private const double OfPerhaps = 0.5;
    private const double OfRelatives = 0.7;
    private const double OfEveryday = 0.45;
    private const double OfReference = 3;

    // A word that all documents say still says something: it is weighed as if there were so many times more of them.
    private const double Unwritten = 7;

    // A long text is found by its words; their relatives and neighbours would only cost time.
    private const int MostWithForms = 12;
    private const int MostRelatives = 12;
    private const int MostBegun = 100;
    private const int MostForForms = 3_000;

    public Plan Plan(IReadOnlyList<Wanted> wanted)
    {
        var withForms = wanted.Count <= MostWithForms;
        return new Plan([.. wanted.Take(FirstLook.MostThings).Select(one => ThingOf(one, withForms))], RarityOf(1));
    }

    private Thing ThingOf(Wanted wanted, bool withForms)
    {
        if (wanted.Reference is { } reference)
            return new Thing(reference, [Any([new Term(Fields.Reference, reference)], OfReference)]) { IsReference = true };

        var ways = new List<Way> { wanted.Words is [var word] ? Any([Whole(word.Stem)], 1) : Several(wanted.Words.Select(one => one.Stem), Together.All, 1) };
        Way? family = null;
        if (withForms)
        {
            ways.AddRange(wanted.Synonyms.Select(synonym => synonym is [var single] ? Any([Whole(single)], OfSynonym) : Several(synonym, Together.SideBySide, OfPhrase)));
            // However rare the word itself is, the thing is as common as its commonest name: « invoice » is no rarer here than « facture ».
            var commonest = ways.Where(way => way.Cost > 0).Select(way => way.Rarity).DefaultIfEmpty(0).Min();
            ways[0] = ways[0] with { Rarity = Math.Min(ways[0].Rarity, commonest) };
            if (wanted.Words is [var alone])
            {
                ways.AddRange(alone.AlsoPerhaps.Select(other => Any([Whole(Stem.Of(other))], OfPerhaps)));
                ways.AddRange(EverydayWords.Near(alone.Stem).Select(near => IfQuick(Any([Whole(near)], OfEveryday))));
                if (alone.Root is { } root && RelativesOf(root, alone.Stem) is { Count: > 0 } relatives)
                    ways.Add(family = IfQuick(Any([Whole(alone.Stem), .. relatives.Select(Whole)], OfRelatives)));
            }
        }

        if (wanted.Begun)
            ways.Add(Begun(wanted.Words[0].Typed.Term));
        return new Thing(string.Join(' ', wanted.Words.Select(one => one.Term)), [.. ways.Where(way => way.Cost > 0)])
        {
            Begun = wanted.Begun ? wanted.Words[0].Typed.Term : null,
            Relatives = family,
            Exact = wanted.Words is [var exact] ? WordMap.NumberOf(exact.Term) : null,
        };
    }

    private Way Any(IReadOnlyList<Term> terms, double weight)
    {
        var documents = terms.Sum(term => (long)index.DocFreq(term));
        return new Way(terms, Together.Any, weight, RarityOf(documents), documents);
    }

    /// <summary>As rare as its words together, and as quickly found as the rarest.</summary>
    private Way Several(IEnumerable<string> stems, Together together, double weight)
    {
        var terms = stems.Select(Whole).ToList();
        var documents = terms.ConvertAll(term => (long)index.DocFreq(term));
        return new Way(terms, together, weight, documents.Sum(RarityOf), documents.Min());
    }

    private static Way IfQuick(Way way) => way with { IsLookedFor = way.Cost <= MostForForms };

    private Way Begun(string start)
    {
        if (start.Length <= Fields.LongestBegun)
            return Any([new Term(Fields.Begun, start)], 1) with { Rarity = RarityOf(1) };

        return Any([.. WordsFrom(Fields.Names, start, MostBegun).Select(name => new Term(Fields.Names, name))], 1) with { Rarity = RarityOf(1) };
    }

    private List<string> RelativesOf(string root, string stem) => root.Length < Stem.RootLength ? []
        : [.. WordsFrom(Fields.Whole, root, most: 100).Where(other => other != stem).Take(MostRelatives)];

    private IEnumerable<string> WordsFrom(string field, string start, int most)
    {
        if (MultiFields.GetTerms(index, field) is not { } terms)
            yield break;

        var words = terms.GetEnumerator();
        var any = words.SeekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
        for (; any && most > 0; any = words.MoveNext(), most--)
        {
            var word = words.Term.Utf8ToString();
            if (!word.StartsWith(start, StringComparison.Ordinal))
                yield break;
            yield return word;
        }
    }

    private static Term Whole(string stem) => new(Fields.Whole, stem);

    private double RarityOf(long documents) => Math.Log(1 + ((Math.Max(0, (Unwritten * index.NumDocs) - documents) + 0.5) / (documents + 0.5)));
}
