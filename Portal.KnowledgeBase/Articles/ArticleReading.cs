using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Articles;

/// <summary>What one file says: its article when it can be served, and what is wrong with it.</summary>
internal sealed record ArticleReading(string File, Article? Article, Outline Outline, IReadOnlyList<ArticleFault> Faults);
