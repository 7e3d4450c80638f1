namespace Portal.KnowledgeBase.Rendering;

/// <summary>Markup that this room made and sanitised: the only text a page may show unescaped.</summary>
public sealed record SafeHtml
{
    internal SafeHtml(string markup) => Markup = markup;

    public static SafeHtml Empty { get; } = new("");

    public string Markup { get; }

    public override string ToString() => Markup;
}
