using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>The six boxes of a tutorial, by the French word that opens them, titled in the language of the text.</summary>
internal sealed record Callout(string Class, string Icon, string Title, string EnglishTitle)
{
    private static readonly Dictionary<string, Callout> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rappel"] = new("callout recall", "i-recall", "Rappel", "Reminder"),
        ["remarque"] = new("callout", "i-info", "Remarque", "Note"),
        ["attention"] = new("callout warn", "i-alert", "Attention", "Caution"),
        ["astuce"] = new("callout tip", "i-tip", "Astuce", "Tip"),
        ["exemple"] = new("callout example", "i-example", "Exemple", "Example"),
        ["resultat"] = new("callout good", "i-check", "Résultat attendu", "Expected result"),
        ["résultat"] = new("callout good", "i-check", "Résultat attendu", "Expected result"),
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

    internal sealed class Renderer(string language) : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            if (Known.TryGetValue(container.Info ?? "", out var callout))
                renderer.Write(callout.Opening).Write(language == "en" ? callout.EnglishTitle : callout.Title).Write("</b>");
            else
                renderer.Write("<div>");

            renderer.WriteChildren(container);
            renderer.WriteLine("</div>");
        }
    }
}
