using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <summary>Asks one state of the index: every word counts by its rarity, and all words are better than some.</summary>
internal sealed class HelpSearcher(IndexSearcher index, Synonyms synonyms)
{
    private const int MostHits = 200;
    private const int MostSections = 3;
    private const int Enough = 10;
    private const int MostLookedAt = 5_000;

    public SearchAnswer Search(SearchRequest request)
    {
        var wanted = new QueryReader(index.IndexReader, synonyms).Read(request.Text, asTyped: request.AsTyped);
        var (groups, query) = Find(wanted, SearchFilter.For(request));
        if (groups.Count == 0)
            return SearchAnswer.Nothing;

        var narrowing = new Narrowing(request);
        var counts = narrowing.Count(groups);
        groups = [.. groups.Where(narrowing.Takes)];
        var tutorials = groups.Count(group => group.Kind == HitKind.Tutorial);
        var shown = groups.Where(group => request.Kind is null || group.Kind == request.Kind)
            .Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Limit, 0, MostHits));
        return new SearchAnswer(Hits(shown, wanted, request.Explain ? query : null), tutorials, groups.Count - tutorials, CorrectedText(request.Text, wanted)) { Counts = counts };
    }

    public IReadOnlyList<SearchHit> Suggest(string text, int tutorials, int questions, bool forAgents)
    {
        var wanted = new QueryReader(index.IndexReader, synonyms).Read(text, lastIsBegun: true);
        var (groups, _) = Find(wanted, SearchFilter.For(new SearchRequest("") { ForAgents = forAgents }), HelpDocuments.StartOf(text));
        return [.. Hits(Best(HitKind.Tutorial, tutorials), wanted, brief: true), .. Hits(Best(HitKind.Question, questions), wanted, brief: true)];

        IEnumerable<FoundGroup> Best(HitKind kind, int limit) => groups.Where(group => group.Kind == kind).Take(Math.Clamp(limit, 0, MostHits));
    }

    /// <summary>Nearest to a text that was not typed as a query: a question, a mail, another tutorial.</summary>
    /// <param name="evenFarther">Rather something with one word in common than nothing.</param>
    public IReadOnlyList<SearchHit> Near(string text, Query only, string? exceptId, int limit, bool evenFarther = false)
    {
        var wanted = new QueryReader(index.IndexReader, synonyms).Read(text);
        var (groups, _) = Find(wanted, only, evenOneWord: evenFarther || wanted.Count <= 2);
        return [.. Hits(groups.Take(Math.Clamp(limit, 0, MostHits) + 1), wanted).Where(hit => hit.Id != exceptId).Take(limit)];
    }

    private (IReadOnlyList<FoundGroup> Groups, Query? Query) Find(IReadOnlyList<Wanted> wanted, Query? only, string? begun = null, bool evenOneWord = true)
    {
        var builder = new QueryBuilder(index.IndexReader);
        (IReadOnlyList<FoundGroup> Groups, Query? Query) found = ([], null);
        foreach (var required in LevelsFor(wanted, evenOneWord))
        {
            var query = builder.Build(wanted, required, only, begun);
            var groups = new GroupCollector();
            index.Search(query, groups);
            if (groups.Groups is { Length: > 0 } some)
                found = (some, query);
            // Of a few words, any answer will do; a question of many leaves room for what has one word less.
            if (found.Groups.Count >= (evenOneWord && wanted.Count > 2 ? Enough : 1))
                break;
        }

        return found;
    }

    private IEnumerable<int> LevelsFor(IReadOnlyList<Wanted> wanted, bool evenOneWord) =>
        !evenOneWord ? Levels(wanted.Count).Where(required => required > 1)
        : wanted.Count > 2 && wanted.Sum(CostOf) <= MostLookedAt ? [1]
        : Levels(wanted.Count);

    private int CostOf(Wanted wanted) => index.IndexReader.DocFreq(new Term(Fields.Whole, wanted.Words[0].Stem));

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

    private List<SearchHit> Hits(IEnumerable<FoundGroup> groups, IReadOnlyList<Wanted> wanted, Query? explain = null, bool brief = false)
    {
        var marker = new Marker(wanted);
        return [.. groups.Select(group => Hit(group, marker, explain, brief ? 1 : MostSections))];
    }

    private SearchHit Hit(FoundGroup group, Marker marker, Query? explain, int mostSections)
    {
        var best = index.Doc(group.Best.Document);
        var title = Stored(best, Fields.PlainTitle);
        var sections = group.Documents.Take(mostSections).Select(document => document == group.Best.Document ? best : index.Doc(document))
            .Select(document => (Document: document, Marks: marker.Count(Stored(document, Fields.PlainHeading)) + marker.Count(Stored(document, Fields.PlainText))))
            .Where(section => section.Marks > 0).Select(section => section.Document).ToList();
        return new SearchHit(
            group.Kind, Stored(best, Fields.Id), Stored(best, Fields.Slug), title, marker.Mark(title),
            ExcerptOf(best, sections, marker), Stored(best, Fields.Theme),
            [.. sections.Where(section => Stored(section, Fields.Anchor).Length > 0).Take(MostSections)
                .Select(section => new SectionHit(Stored(section, Fields.Anchor), marker.Mark(Stored(section, Fields.PlainHeading))))],
            group.Score,
            explain is null ? null : index.Explain(explain, group.Best.Document).ToString())
        {
            Question = group.Kind == HitKind.Question ? JsonSerializer.Deserialize<QuestionDocument>(Stored(best, Fields.Question)) : null,
        };
    }

    private static SafeHtml ExcerptOf(Document best, List<Document> sections, Marker marker)
    {
        var texts = sections.Select(section => Stored(section, Fields.PlainText)).Prepend(Stored(best, Fields.Summary));
        var marked = texts.FirstOrDefault(text => marker.Count(text) > 0 && text.Length > 0);
        if (sections.Count > 0 && marker.Count(Stored(sections[0], Fields.PlainText)) > 0)
            marked = Stored(sections[0], Fields.PlainText);
        return marker.Excerpt(marked ?? (Stored(best, Fields.Summary) is { Length: > 0 } summary ? summary : Stored(best, Fields.PlainText)));
    }

    private static string? CorrectedText(string text, IReadOnlyList<Wanted> wanted)
    {
        text = QueryReader.Cap(text);
        var corrected = text;
        foreach (var word in wanted.SelectMany(one => one.Words).Where(word => word.CorrectedAs is not null).OrderByDescending(word => word.Typed.Start))
            corrected = corrected[..word.Typed.Start] + word.CorrectedAs + corrected[word.Typed.End..];
        return corrected == text ? null : corrected;
    }

    private static string Stored(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture) ?? "";
}
