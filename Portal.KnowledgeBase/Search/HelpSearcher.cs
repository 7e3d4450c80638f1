using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>Asks one state of the index: every word counts by its rarity, and all words are better than some.</summary>
internal sealed class HelpSearcher(IndexReader index, Synonyms synonyms)
{
    private const int MostHits = 200;
    private const int MostSections = 3;
    private const int Enough = 10;
    private const int MostLookedAt = 5_000;

    /// <summary>Ranked with care, of each kind; what comes after these keeps the order of the first look.</summary>
    private const int Careful = 60;

    public SearchAnswer Search(SearchRequest request)
    {
        var wanted = new QueryReader(index, synonyms).Read(request.Text, asTyped: request.AsTyped);
        var narrowing = new Narrowing(request);
        var (skip, limit) = (Math.Max(0, request.Skip), Math.Clamp(request.Limit, 0, MostHits));
        var plan = new Planner(index).Plan(wanted);
        if (Find(plan.Things, SearchFilter.For(request), narrowing, skip + limit) is not { } sight)
            return SearchAnswer.Nothing;

        var writer = new HitWriter(index, wanted, new Ranking(plan, titleStart: null), request.Explain);
        var kinds = request.Kind is { } only ? [only] : new[] { HitKind.Tutorial, HitKind.Question };
        var ranked = writer.Rank([.. kinds.SelectMany(kind => sight.Best(kind).Take(Careful))])
            .Concat(kinds.SelectMany(kind => sight.Best(kind).Skip(Careful)).OrderByDescending(candidate => candidate.Score));
        return new SearchAnswer([.. ranked.Skip(skip).Take(limit).Select(writer.Write)], sight.Tutorials, sight.Questions, CorrectedText(request.Text, wanted)) { Counts = narrowing.Count(sight.Groups) };
    }

    public IReadOnlyList<SearchHit> Suggest(string text, int tutorials, int questions, bool forAgents)
    {
        var request = new SearchRequest(text) { ForAgents = forAgents };
        var wanted = new QueryReader(index, synonyms).Read(text, lastIsBegun: true);
        var plan = new Planner(index).Plan(wanted);
        if (Find(plan.Things, SearchFilter.For(request), new Narrowing(request), Careful) is not { } sight)
            return [];

        var writer = new HitWriter(index, wanted, new Ranking(plan, HelpDocuments.StartOf(text)), explain: false);
        return [.. Best(HitKind.Tutorial, tutorials), .. Best(HitKind.Question, questions)];

        IEnumerable<SearchHit> Best(HitKind kind, int limit) => writer.Rank(sight.Best(kind)).Take(Math.Clamp(limit, 0, MostHits)).Select(writer.Write);
    }

    /// <summary>Nearest to a text that was not typed as a query: a question, a mail, another tutorial.</summary>
    /// <param name="evenFarther">Rather something with one word in common than nothing.</param>
    public IReadOnlyList<SearchHit> Near(string text, SearchFilter filter, string? exceptId, int limit, bool evenFarther = false)
    {
        var wanted = new QueryReader(index, synonyms).Read(text);
        var plan = new Planner(index).Plan(wanted);
        if (Find(plan.Things, filter, new Narrowing(new SearchRequest(text)), Careful, evenOneWord: evenFarther || wanted.Count <= 2) is not { } sight)
            return [];

        var writer = new HitWriter(index, wanted, new Ranking(plan, titleStart: null), explain: false);
        return [.. writer.Rank([.. sight.Best(HitKind.Tutorial), .. sight.Best(HitKind.Question)]).Take(Math.Clamp(limit, 0, MostHits) + 1)
            .Select(writer.Write).Where(hit => hit.Id != exceptId).Take(limit)];
    }

    private Sight? Find(IReadOnlyList<Thing> things, SearchFilter filter, Narrowing narrowing, int most, bool evenOneWord = true)
    {
        Sight? found = null;
        var look = new FirstLook(index, things);
        foreach (var required in LevelsFor(things, evenOneWord))
        {
            var sight = look.Look(required, filter, narrowing, Math.Max(Careful, most));
            if (sight.Found > 0)
                found = sight;
            // Of a few words, any answer will do; a question of many leaves room for what has one word less.
            if (sight.Found >= (evenOneWord && things.Count > 2 ? Enough : 1))
                break;
        }

        return found;
    }

    private static IEnumerable<int> LevelsFor(IReadOnlyList<Thing> things, bool evenOneWord) =>
        !evenOneWord ? Levels(things.Count).Where(required => required > 1)
        : things.Count > 2 && things.Sum(thing => thing.Cost) <= MostLookedAt ? [1]
        : Levels(things.Count);

    /// <summary>How many of the words must be there, try after try, where looking at all that holds any would take long. The ranking puts all before some.</summary>
    private static int[] Levels(int words) => words switch
    {
        0 => [],
        1 => [1],
        2 => [2, 1],
        <= 5 => [words - 1, (words + 1) / 2, 1],
        <= 12 => [words * 6 / 10, words * 4 / 10, 1],
        _ => [words / 5, 1],
    };

    private static string? CorrectedText(string text, IReadOnlyList<Wanted> wanted)
    {
        text = QueryReader.Cap(text);
        var corrected = text;
        foreach (var word in wanted.SelectMany(one => one.Words).Where(word => word.CorrectedAs is not null).OrderByDescending(word => word.Typed.Start))
            corrected = corrected[..word.Typed.Start] + word.CorrectedAs + corrected[word.Typed.End..];
        return corrected == text ? null : corrected;
    }
}
