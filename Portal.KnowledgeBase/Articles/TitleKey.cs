namespace Portal.KnowledgeBase.Articles;

/// <summary>A title or a slug as its letters and digits alone: "L’accès  comptable" and "l'acces-comptable" are the same.</summary>
internal static class TitleKey
{
    public static string Of(string title)
    {
        var folded = Fold.Text(title);
        var key = string.Concat(folded.Where(char.IsLetterOrDigit));
        return key.Length > 0 ? key : folded.Trim();
    }
}
