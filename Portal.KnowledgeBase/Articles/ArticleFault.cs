namespace Portal.KnowledgeBase.Articles;

/// <summary>What is wrong with a file of the articles folder, said so that its author can mend it.</summary>
/// <param name="Line">From 1.</param>
public sealed record ArticleFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
