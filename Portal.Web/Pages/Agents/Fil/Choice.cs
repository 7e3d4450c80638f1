namespace Portal.Web.Pages;

/// <summary>One line under the text box.</summary>
/// <param name="Text">What is put into the text; empty for a tutorial, which is attached instead.</param>
internal sealed record Choice(string Key, string Icon, string Label, string Hint, string Text)
{
    public string? ArticleId { get; init; }

    public int? MacroId { get; init; }

    /// <summary>The status a macro proposes, by its English name; null for none.</summary>
    public string? Then { get; init; }

    public string? Theme { get; init; }

    public bool TakesIt { get; init; }

    public IReadOnlyList<string> Articles { get; init; } = [];
}
