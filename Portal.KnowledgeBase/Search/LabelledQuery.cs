namespace Portal.KnowledgeBase.Search;

/// <summary>A query whose right answers are known.</summary>
/// <param name="Wanted">Titles, slugs, ids or paths; any of them is right.</param>
/// <param name="Kind">plain, misspelt …: only for counting apart; empty when not said.</param>
public sealed record LabelledQuery(string Text, IReadOnlyList<string> Wanted, string Kind)
{
    /// <param name="lines">Each <c>query TAB title or slug, several separated by | TAB kind</c>. Empty lines and those that begin with # are passed over.</param>
    public static IReadOnlyList<LabelledQuery> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(line => !line.TrimStart().StartsWith('#'))
            .Select(line => line.TrimStart('\uFEFF').Split('\t'))
            .Where(parts => parts.Length >= 2 && parts[0].Trim().Length > 0 && parts[1].Trim().Length > 0)
            .Select(parts => new LabelledQuery(parts[0].Trim(), parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), parts.Length > 2 ? parts[2].Trim() : ""))];
}
