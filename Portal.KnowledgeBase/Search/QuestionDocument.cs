namespace Portal.KnowledgeBase.Search;

/// <summary>A public question as search knows it. Whoever feeds the index has left out all that is not public.</summary>
/// <param name="Answers">Official and accepted answers, as Markdown; comments apart.</param>
/// <param name="Kind">question, erreur or idée, as shown.</param>
/// <param name="People">How many have the same problem, the asker included.</param>
public sealed record QuestionDocument(
    int Id, string Slug, string Title, string Body, string Answers, string Comments, string Kind, string Theme,
    bool Resolved, bool Answered, int People, DateTimeOffset LastActivity);
