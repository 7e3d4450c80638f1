using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Works out by which words each thing wanted may be found, and what each is worth.</summary>
internal sealed class Planner(IndexReader index)
{
    private static readonly double OfSynonym = Tuning.Get("syn", 0.6);
    private static readonly double OfPhrase = Tuning.Get("phrase", 0.7);
    private static readonly double OfPerhaps = 0.5;
    private static readonly double OfRelatives = Tuning.Get("rel", 0.5);
    private static readonly double OfEveryday = Tuning.Get("every", 0.3);
    private static readonly double OfReference = 3;

    // A long text is found by its words; their relatives and neighbours would only cost time.
    private const int MostWithForms = 12;
    private const int MostRelatives = 12;
    private const int MostBegun = 100;
    private static readonly int MostForForms = (int)Tuning.Get("forms", 3_000);

    /// <summary>What a word is worth that one document says.</summary>
    public double Rarest => RarityOf(1);

    public IReadOnlyList<Thing> Plan(IReadOnlyList<Wanted> wanted)
    {
        var withForms = wanted.Count <= MostWithForms;
        return [.. wanted.Take(FirstLook.MostThings).Select(one => ThingOf(one, withForms))];
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
            if (wanted.Words is [var alone])
            {
                ways.AddRange(alone.AlsoPerhaps.Select(other => Any([Whole(Stem.Of(other))], OfPerhaps)));
                ways.AddRange(EverydayWords.Near(alone.Stem).Select(near => IfQuick(Any([Whole(near)], OfEveryday))));
                if (alone.Root is { } root && RelativesOf(root, alone.Stem) is { Count: > 0 } relatives)
                    ways.Add(IfQuick(family = Any([Whole(alone.Stem), .. relatives.Select(Whole)], OfRelatives)));
            }
        }

        if (wanted.Begun)
            ways.Add(Begun(wanted.Words[0].Typed.Term));
        return new Thing(string.Join(' ', wanted.Words.Select(one => one.Term)), [.. ways.Where(way => way.Cost > 0)])
        {
            Begun = wanted.Begun ? wanted.Words[0].Typed.Term : null,
            Relatives = family,
            Exact = wanted.Words is [var exact] ? exact.Term : null,
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

    private double RarityOf(long documents) => Math.Log(1 + ((Math.Max(0, (Tuning.Get("n", 1) * index.NumDocs) - documents) + 0.5) / (documents + 0.5)));
}
