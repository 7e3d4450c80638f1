using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The six boxes of a tutorial, by the French word that opens them.</summary>
internal sealed record Callout(string Class, string Icon, string Title)
{
    private static readonly Dictionary<string, Callout> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rappel"] = new("callout recall", "i-recall", "Rappel"),
        ["remarque"] = new("callout", "i-info", "Remarque"),
        ["attention"] = new("callout warn", "i-alert", "Attention"),
        ["astuce"] = new("callout tip", "i-tip", "Astuce"),
        ["exemple"] = new("callout example", "i-example", "Exemple"),
        ["resultat"] = new("callout good", "i-check", "Résultat attendu"),
        ["résultat"] = new("callout good", "i-check", "Résultat attendu"),
    };

    /// <summary>Icons come after cleaning: no <c>svg</c> that somebody wrote ever passes. These exact openings are of our making only.</summary>
    public static string AddIcons(string cleanHtml)
    {
        foreach (var callout in Known.Values)
            cleanHtml = cleanHtml.Replace(callout.Opening, callout.OpeningWithIcon, StringComparison.Ordinal);
        return cleanHtml;
    }

    private string Opening => $"<div class=\"{Class}\"><b>";

    private string OpeningWithIcon => $"<div class=\"{Class}\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"#{Icon}\"></use></svg><b>";

    internal sealed class Renderer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            if (Known.TryGetValue(container.Info ?? "", out var callout))
                renderer.Write(callout.Opening).Write(callout.Title).Write("</b>");
            else
                renderer.Write("<div>");

            renderer.WriteChildren(container);
            renderer.WriteLine("</div>");
        }
    }
}
