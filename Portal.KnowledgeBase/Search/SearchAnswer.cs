using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <param name="Corrected">The words searched instead of those typed, where a misspelt one was replaced; null otherwise.</param>
/// <param name="Tutorials">How many tutorials match in all, before paging; likewise <paramref name="Questions"/>.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Tutorials, int Questions, string? Corrected)
{
    public static SearchAnswer Nothing { get; } = new([], 0, 0, Corrected: null);

    public int Total => Tutorials + Questions;

    public FoundCounts Counts { get; init; } = FoundCounts.None;
}

/// <summary>A tutorial or a public question that answers a search.</summary>
/// <param name="Id">The article's id, or the ticket's number.</param>
/// <param name="Slug">For the address.</param>
/// <param name="Title">With the found words marked; likewise <paramref name="Excerpt"/>.</param>
/// <param name="Sections">The sections that matched best, at most three; empty for questions.</param>
/// <param name="Why">The reasons of the rank, when asked for.</param>
public sealed record SearchHit(
    HitKind Kind, string Id, string Slug, string PlainTitle, SafeHtml Title, SafeHtml Excerpt, string Theme,
    IReadOnlyList<SectionHit> Sections, double Score, string? Why)
{
    /// <summary>Set on questions only.</summary>
    public QuestionDocument? Question { get; init; }
}

public sealed record SectionHit(string Anchor, SafeHtml Heading);
