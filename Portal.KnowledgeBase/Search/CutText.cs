namespace Portal.KnowledgeBase.Search;

/// <summary>A text cut into words once, for all the fields made of it.</summary>
internal sealed class CutText
{
    private const int LongestText = 100_000;

    public CutText(string text)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        var words = FrenchAnalysis.Words(FrenchAnalysis.Exact, text);
        Exact = [.. words.Select(word => word.Term)];
        Stems = Exact.ConvertAll(Stem.Of);
        Surfaces = Spelling.SurfacesOf(text, words);
        References = [.. Search.References.In(text).Select(reference => reference.Term)];
    }

    public static CutText Nothing { get; } = new("");

    public List<string> Exact { get; }
    public List<string> Stems { get; }
    public List<string> Surfaces { get; }
    public List<string> References { get; }
}
