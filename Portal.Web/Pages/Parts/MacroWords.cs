using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Writing;

namespace Portal.Web.Pages.Parts;

/// <summary>What a macro does beside its text.</summary>
internal static class MacroWords
{
    public static string Actions(Macro macro, ArticleLibrary library)
    {
        var actions = new List<string>();
        if (macro.Then is { } then)
            actions.Add($"état : {then.InFrench().ToLowerInvariant()}");
        if (macro.TakesIt)
            actions.Add("attribue le fil");
        if (macro.Theme.Length > 0)
            actions.Add($"thème : {library.Themes.FirstOrDefault(theme => theme.Slug.ToString() == macro.Theme)?.Title ?? macro.Theme}");
        var cited = macro.ArticleIds.Count(id => library.Find(id) is not null);
        if (cited > 0)
            actions.Add(cited == 1 ? "cite 1 tutoriel" : $"cite {cited} tutoriels");
        return string.Join(" ; ", actions);
    }
}
