using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <param name="Rarest">What a word is worth that a single document says.</param>
internal sealed record Plan(IReadOnlyList<Thing> Things, double Rarest);

/// <summary>Something wanted and all the ways to hold it: the word itself, its relatives, its synonyms, what it may have been meant to be.</summary>
internal sealed record Thing(string Text, IReadOnlyList<Way> Ways)
{
    /// <summary>What a title may begin a word with.</summary>
    public string? Begun { get; init; }

    /// <summary>The word as typed, as a <see cref="WordMap"/> notes it: for a title that says just that.</summary>
    public int? Exact { get; init; }

    public bool IsReference { get; init; }

    /// <summary>Words that begin alike, the word itself among them: what a verb, its noun and its agent mostly share. They add to the rest.</summary>
    public Way? Relatives { get; init; }

    /// <summary>How many documents must be looked at.</summary>
    public long Cost => Ways.Where(way => way.IsLookedFor).Sum(way => way.Cost);
}

/// <param name="Rarity">Of a document that holds this, in all.</param>
/// <param name="Cost">How many documents hold a word of it.</param>
internal sealed record Way(IReadOnlyList<Term> Terms, Together Together, double Weight, double Rarity, long Cost)
{
    /// <summary>False where it would take long for what it is worth: then it only ranks what was found otherwise.</summary>
    public bool IsLookedFor { get; init; } = true;

    public double Worth => Weight * Rarity;
}

/// <summary>Which of its words a way needs.</summary>
internal enum Together { Any, All, SideBySide }
