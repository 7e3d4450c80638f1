using Markdig.Renderers;
using Markdig.Renderers.Html;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>A link to a tutorial under the title it has today. One that readers may not open shows its words only, never its title.</summary>
internal sealed class ArticleLinkMarkup(ArticleLibrary library, bool forAgents) : HtmlObjectRenderer<ArticleLink>
{
    protected override void Write(HtmlRenderer renderer, ArticleLink link)
    {
        if (link is { Slug: "", Anchor: { Length: > 0 } anchor })
        {
            WriteLink(renderer, "#" + Slug.From(anchor), link.Text.Length > 0 ? link.Text : anchor.Replace('-', ' '));
            return;
        }

        var target = library.FindBySlug(link.Slug) ?? library.Find(link.Slug);
        if (target is not { Status: ArticleStatus.Published } || (target.Audience == Audience.Agent && !forAgents))
        {
            renderer.WriteEscape(FrenchSpaces.In(link.Text.Length > 0 ? link.Text : link.Slug));
            return;
        }

        var address = "/tutoriels/" + target.Slug + (link.Anchor.Length > 0 ? "#" + Slug.From(link.Anchor) : "");
        WriteLink(renderer, address, link.Text.Length > 0 ? link.Text : target.Title);
    }

    private static void WriteLink(HtmlRenderer renderer, string address, string text) =>
        renderer.Write("<a href=\"").Write(address).Write("\">").WriteEscape(FrenchSpaces.In(text)).Write("</a>");
}
