using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Portal.KnowledgeBase.Rendering;

/// <summary><c>*Paramètres > Accès comptable*</c>: where to click, one stop after the other, also for who listens to the page. The screens are French in any language.</summary>
internal sealed class MenuPathMarkup(bool french) : EmphasisInlineRenderer
{
    private const string Then = " <span aria-hidden=\"true\">›</span><span class=\"visually-hidden\">, puis</span> ";
    private const string ThenInEnglish = " <span aria-hidden=\"true\">›</span><span class=\"visually-hidden\" lang=\"en\">, then</span> ";

    protected override void Write(HtmlRenderer renderer, EmphasisInline emphasis)
    {
        var stops = emphasis is { DelimiterChar: '*', DelimiterCount: 1 } ? MarkdownText.Of(emphasis).Split(" > ") : [];
        if (stops.Length < 2)
        {
            base.Write(renderer, emphasis);
            return;
        }

        renderer.Write(french ? "<span class=\"menu-path\">" : "<span class=\"menu-path\" lang=\"fr\">").WriteEscape(FrenchSpaces.In(stops[0]));
        foreach (var stop in stops[1..])
            renderer.Write(french ? Then : ThenInEnglish).WriteEscape(FrenchSpaces.In(stop));
        renderer.Write("</span>");
    }
}
