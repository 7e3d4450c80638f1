using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>What the reader ticked beside the results. Each list is counted under the others' choices, never under its own.</summary>
internal sealed class Narrowing(SearchRequest request)
{
    private readonly HashSet<int> _themes = [.. request.Themes.Take(100).Select(Traits.KeyOfTheme)];
    private readonly HashSet<Audience> _audiences = [.. request.Audiences];

    public bool Takes(Traits traits) => IsInTheme(traits) && IsForAudience(traits);

    /// <param name="groups">How many were found of each sort.</param>
    public FoundCounts Count(IReadOnlyList<(Traits Traits, int Found)> groups) => new(
        groups.Where(group => IsForAudience(group.Traits)).GroupBy(group => group.Traits.Theme, (theme, some) => (theme, some.Sum(one => one.Found))).ToDictionary(),
        groups.Where(group => group.Traits.Audience is not null && IsInTheme(group.Traits))
            .GroupBy(group => group.Traits.Audience!.Value, (audience, some) => (audience, some.Sum(one => one.Found))).ToDictionary());

    private bool IsInTheme(Traits traits) => _themes.Count == 0 || _themes.Contains(traits.Theme);

    /// <summary>A question is for whoever meets it: choosing whom tutorials are for leaves it there.</summary>
    private bool IsForAudience(Traits traits) => _audiences.Count == 0 || traits.Audience is not { } audience || _audiences.Contains(audience);
}

/// <summary>How many results each choice beside them would bring.</summary>
public sealed class FoundCounts(IReadOnlyDictionary<int, int> themes, IReadOnlyDictionary<Audience, int> audiences)
{
    public static FoundCounts None { get; } = new(new Dictionary<int, int>(), new Dictionary<Audience, int>());

    /// <param name="title">As in <see cref="SearchRequest.Themes"/>.</param>
    public int In(string title) => themes.GetValueOrDefault(Traits.KeyOfTheme(title));

    /// <summary>Tutorials only.</summary>
    public int For(Audience audience) => audiences.GetValueOrDefault(audience);
}
