using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>Who may find what. Every search passes through here: a filter that must be remembered is one that will be forgotten.</summary>
internal sealed record SearchFilter(bool ForAgents)
{
    private HitKind? Only { get; init; }
    private bool OnlyResolved { get; init; }

    /// <summary>What the reader narrowed is taken away after counting: each choice says how much it would bring. See <see cref="Narrowing"/>.</summary>
    public static SearchFilter For(SearchRequest request) => new(request.ForAgents);

    public static SearchFilter Tutorials(bool forAgents) => new(forAgents) { Only = HitKind.Tutorial };

    public static SearchFilter ResolvedQuestions() => new(ForAgents: false) { Only = HitKind.Question, OnlyResolved = true };

    public bool Lets(Traits traits) =>
        (ForAgents || traits.Audience != Audience.Agent) && (Only is null || traits.Kind == Only) && (!OnlyResolved || traits.Resolved);
}
