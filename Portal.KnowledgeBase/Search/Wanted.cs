namespace Portal.KnowledgeBase.Search;

/// <summary>One thing a query asks for: a word, a reference, or a few words that have synonyms together.</summary>
internal sealed record Wanted(IReadOnlyList<Word> Words, IReadOnlyList<string> Stems)
{
    public IReadOnlyList<string[]> Synonyms { get; init; } = [];

    /// <summary>Spellings to look for instead, best first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The reference as one word.</summary>
    public string? Reference { get; init; }

    /// <summary>The word may only be begun.</summary>
    public bool Begun { get; init; }

    /// <summary>The corrected word with its accents, for the eye.</summary>
    public string? CorrectedAs { get; init; }
}
