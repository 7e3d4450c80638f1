using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>What the reader ticked beside the results. Each list is counted under the others' choices, never under its own.</summary>
internal sealed class Narrowing(SearchRequest request)
{
    private readonly HashSet<long> _themes = [.. request.Themes.Take(100).Select(HelpDocuments.KeyOfTheme)];
    private readonly HashSet<Audience> _audiences = [.. request.Audiences];

    public bool Takes(FoundGroup group) => IsInTheme(group) && IsForAudience(group);

    public FoundCounts Count(IReadOnlyList<FoundGroup> groups) => new(
        groups.Where(IsForAudience).CountBy(group => group.Theme).ToDictionary(),
        groups.Where(IsInTheme).Where(group => group.Audience is not null).CountBy(group => group.Audience!.Value).ToDictionary());

    private bool IsInTheme(FoundGroup group) => _themes.Count == 0 || _themes.Contains(group.Theme);

    /// <summary>A question is for whoever meets it: choosing whom tutorials are for leaves it there.</summary>
    private bool IsForAudience(FoundGroup group) => _audiences.Count == 0 || group.Audience is not { } audience || _audiences.Contains(audience);
}

/// <summary>How many results each choice beside them would bring.</summary>
public sealed class FoundCounts(IReadOnlyDictionary<long, int> themes, IReadOnlyDictionary<Audience, int> audiences)
{
    public static FoundCounts None { get; } = new(new Dictionary<long, int>(), new Dictionary<Audience, int>());

    /// <param name="title">As in <see cref="SearchRequest.Themes"/>.</param>
    public int In(string title) => themes.GetValueOrDefault(HelpDocuments.KeyOfTheme(title));

    /// <summary>Tutorials only.</summary>
    public int For(Audience audience) => audiences.GetValueOrDefault(audience);
}
