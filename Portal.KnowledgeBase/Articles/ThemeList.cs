namespace Portal.KnowledgeBase.Articles;

/// <summary>The French titles of the themes and their order, from <c>themes.txt</c>; a folder it does not name comes last, under its own name.</summary>
internal sealed record ThemeList(IReadOnlyList<(string Folder, string Title)> Themes, IReadOnlyList<ArticleFault> Faults, bool Exists)
{
    public const string FileName = "themes.txt";

    public static ThemeList Missing { get; } = new([], [], Exists: false);

    public static ThemeList Parse(string text)
    {
        var themes = new List<(string, string)>();
        var faults = new List<ArticleFault>();
        var line = 0;
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(written) || written.StartsWith('#'))
                continue;

            var parts = written.Trim().Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts is [var folder, var title] && Slug.TryParse(folder) is not null)
                themes.Add((folder, title));
            else
                faults.Add(new ArticleFault(FileName, line, "Écrivez le nom du dossier, une espace, puis le titre du thème."));
        }

        return new ThemeList(themes, faults, Exists: true);
    }

    public bool Knows(string folder) => Themes.Any(theme => theme.Folder == folder);

    public string TitleOf(string folder)
    {
        foreach (var theme in Themes)
        {
            if (theme.Folder == folder)
                return theme.Title;
        }

        return folder.Length == 0 ? "" : char.ToUpperInvariant(folder[0]) + folder[1..].Replace('-', ' ');
    }

    public int RankOf(string folder)
    {
        for (var rank = 0; rank < Themes.Count; rank++)
        {
            if (Themes[rank].Folder == folder)
                return rank;
        }

        return Themes.Count;
    }
}
