namespace Portal.KnowledgeBase.Articles;

/// <summary>One tutorial, as its Markdown file says it. Immutable: a saved file is another article of the same id.</summary>
public sealed record Article
{
    /// <summary>The language of the shelves and of the search; a translation is reached from the article it translates.</summary>
    public const string HomeLanguage = "fr";

    /// <summary>Never changes, whatever happens to title and slug; citations hold it.</summary>
    public required string Id { get; init; }
    public required Slug Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>The theme's French title, as in <c>articles/themes.txt</c>.</summary>
    public required string Theme { get; init; }
    public required Audience Audience { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Words customers use that the text does not.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Ids of articles to read next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Former slugs; each answers by a redirect.</summary>
    public IReadOnlyList<Slug> Aliases { get; init; } = [];
    public required DateOnly Created { get; init; }
    public required DateOnly Updated { get; init; }
    public DateOnly? Reviewed { get; init; }
    public ArticleStatus Status { get; init; }
    public string Language { get; init; } = HomeLanguage;

    /// <summary>Shared by the translations of one text; null where there is none.</summary>
    public string? TranslationGroup { get; init; }

    /// <summary>Anybody on earth may read it.</summary>
    public bool IsForEverybody => Status == ArticleStatus.Published && Audience != Audience.Agent;
    public required string Body { get; init; }
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Path inside the articles folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The theme's slug: the first folder of <see cref="File"/>.</summary>
    public string ThemeFolder => File.Split('/')[0];

    /// <summary>At 200 words a minute, at least one.</summary>
    public required int ReadingMinutes { get; init; }
}

/// <summary>Whom a tutorial is written for. <see cref="Agent"/> ones never leave the desk.</summary>
public enum Audience { Client, Comptable, Agent }

public enum ArticleStatus { Draft, Published, Archived }
