using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>What somebody typed, any text at all, and how they narrowed it.</summary>
public sealed record SearchRequest(string Text)
{
    /// <summary>Null for both sorts.</summary>
    public HitKind? Kind { get; init; }

    /// <summary>Theme titles; empty for all.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Whom the tutorials are for; empty for all. Questions stay.</summary>
    public IReadOnlyList<Audience> Audiences { get; init; } = [];
    public int Skip { get; init; }
    public int Limit { get; init; } = 10;

    /// <summary>Internal tutorials are found on the desk only.</summary>
    public bool ForAgents { get; init; }

    /// <summary>Corrects no spelling: for who insists after "Résultats pour …".</summary>
    public bool AsTyped { get; init; }

    /// <summary>Fills <see cref="SearchHit.Why"/>.</summary>
    public bool Explain { get; init; }
}

public enum HitKind { Tutorial, Question }
