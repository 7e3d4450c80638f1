using Portal.KnowledgeBase.Rendering;

namespace Portal.Web.Pages;

/// <summary>A tutorial as it would be shown, before it is saved.</summary>
internal sealed record ArticlePreview(string Title, string Summary, SafeHtml Body);
