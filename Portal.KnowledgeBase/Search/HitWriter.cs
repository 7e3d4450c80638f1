using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>Puts candidates in their order, and writes those that are shown as answers: marked titles, the passage that answers, links to sections.</summary>
internal sealed class HitWriter(IndexReader index, IReadOnlyList<Wanted> wanted, Ranking ranking, bool explain)
{
    private const int MostSections = 3;
    private readonly Maps _maps = new(index);
    private readonly Marker _marker = new(wanted);

    /// <summary>Best first, with their scores.</summary>
    public IEnumerable<Candidate> Rank(IReadOnlyList<Candidate> candidates) => candidates
        .OrderBy(candidate => candidate.Document)
        .Select(candidate => candidate with { Score = ranking.Score(candidate, _maps.Of(candidate.Document), TitleOf(candidate)) })
        .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Document);

    public SearchHit Write(Candidate candidate)
    {
        var document = index.Document(candidate.Document);
        var title = Stored(document, Fields.PlainTitle);
        var (summary, texts) = (Stored(document, Fields.Summary), All(document, Fields.PlainText));
        var (anchors, headings) = (All(document, Fields.Anchor), All(document, Fields.PlainHeading));
        // The map counts what stands before all sections, the summary, as section 0.
        var sections = ranking.Sections(candidate, _maps.Of(candidate.Document), MostSections + 1).Select(section => section - 1).Where(section => section < texts.Length).ToList();
        var text = candidate.Traits.Kind == HitKind.Question ? texts[0]
            : sections is [>= 0 and var best, ..] && _marker.Count(texts[best]) > 0 ? texts[best]
            : summary.Length > 0 ? summary : texts.FirstOrDefault() ?? "";
        return new SearchHit(
            candidate.Traits.Kind, Stored(document, Fields.Id), Stored(document, Fields.Slug), title, _marker.Mark(title), _marker.Excerpt(text), Stored(document, Fields.Theme),
            [.. sections.Where(section => section >= 0 && section < anchors.Length && anchors[section].Length > 0).Take(MostSections)
                .Select(section => new SectionHit(anchors[section], _marker.Mark(headings[section])))],
            candidate.Score,
            explain ? ranking.Explain(candidate, _maps.Of(candidate.Document), TitleOf(candidate)) : null)
        {
            Question = candidate.Traits.Kind == HitKind.Question ? JsonSerializer.Deserialize<QuestionDocument>(Stored(document, Fields.Question)) : null,
        };
    }

    private ReadOnlySpan<byte> TitleOf(Candidate candidate) => ranking.ReadsTitles ? _maps.TitleOf(candidate.Document) : default;

    private static string[] All(Document document, string field) => document.GetValues(field, CultureInfo.InvariantCulture);

    private static string Stored(Document document, string field) => document.Get(field, CultureInfo.InvariantCulture) ?? "";
}
