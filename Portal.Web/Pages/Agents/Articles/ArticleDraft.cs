using System.Text;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Insights;

namespace Portal.Web.Pages;

/// <summary>What the editor opens with when a tutorial is still to be written: nothing but its frame, or what a resolved exchange gives it.</summary>
internal sealed class ArticleDraft(DateOnly today, IReadOnlyList<Theme> themes)
{
    private const string Steps = """
        1. **Ouvrez le menu**
           Allez dans *Paramètres > …*, puis cliquez sur **…**.
        """;

    /// <param name="title">What somebody searched for in vain; null for a plain new one.</param>
    public EditeurModel.EditorForm Titled(string? title)
    {
        title = OneLine(title ?? "");
        return title.Length == 0
            ? new EditeurModel.EditorForm { Text = Text("identifiant-court", "Titre, comme un client le dirait", "titre-du-tutoriel", FirstTheme, keywords: "", Steps, question: "") }
            : Form(Capital(title), FirstTheme, keywords: Quoted(title), Steps, question: "");
    }

    public EditeurModel.EditorForm From(TutorialSketch sketch) => Form(
        OneLine(sketch.Title).TrimEnd('?', ' ', '\u00A0', '\u202F'), themes.Any(theme => theme.Slug.ToString() == sketch.Theme) ? sketch.Theme : FirstTheme,
        keywords: "", string.Join("\n\n", sketch.Answers), sketch.Question);

    private string FirstTheme => themes.Count > 0 ? themes[0].Slug.ToString() : "theme";

    private EditeurModel.EditorForm Form(string title, string theme, string keywords, string steps, string question)
    {
        var slug = Slug.From(title).ToString();
        return new EditeurModel.EditorForm { Path = $"{theme}/{slug}.md", Text = Text(slug, title, slug, theme, keywords, steps, question) };
    }

    private string Text(string id, string title, string slug, string theme, string keywords, string steps, string question)
    {
        var text = new StringBuilder(FormattableString.Invariant($"""
            ---
            id: {id}
            title: {Quoted(title)}
            slug: {slug}
            summary: "Ce que l’on obtient, en une phrase."
            theme: {theme}
            audience: client
            tags: []
            keywords: [{keywords}]
            related: []
            aliases: []
            created: {today:yyyy-MM-dd}
            updated: {today:yyyy-MM-dd}
            reviewed: {today:yyyy-MM-dd}
            status: draft
            ---

            """));
        if (question.Length > 0)
            text.Append("\n## La question, telle qu’elle est venue\n\n").AppendJoin('\n', question.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}")).Append('\n');
        else
            text.Append("\n## Avant de commencer\n");
        text.Append("\n## Pas à pas\n\n").Append(steps).Append("\n\n:::resultat\nCe que l’on voit quand c’est réussi.\n:::\n\n## Ce qui peut bloquer\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
