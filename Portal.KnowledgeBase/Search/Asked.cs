namespace Portal.KnowledgeBase.Search;

/// <summary>A word of a query: where it was typed, and what is looked for in its place.</summary>
internal sealed record Asked(Word Typed, string Term, string Stem)
{
    /// <summary>How the word begins, where its relatives are welcome too.</summary>
    public string? Root { get; init; }

    /// <summary>Spellings that may have been meant as well; they count for less.</summary>
    public IReadOnlyList<string> AlsoPerhaps { get; init; } = [];

    /// <summary>The word looked for instead, with its accents, where the typed one was not known.</summary>
    public string? CorrectedAs { get; init; }
}
