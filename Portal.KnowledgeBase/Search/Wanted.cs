namespace Portal.KnowledgeBase.Search;

/// <summary>One thing a query asks for: a word, a reference, or a few words that have synonyms together.</summary>
internal sealed record Wanted(IReadOnlyList<Asked> Words)
{
    public IReadOnlyList<string[]> Synonyms { get; init; } = [];

    /// <summary>The reference as one word.</summary>
    public string? Reference { get; init; }

    /// <summary>The word may only be begun.</summary>
    public bool Begun { get; init; }

    public int Start => Words[0].Typed.Start;
}
