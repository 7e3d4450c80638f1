namespace Portal.KnowledgeBase.Search;

/// <summary>The fields of the index.</summary>
internal static class Fields
{
    public const string Type = "type";
    public const string Key = "key";
    public const string Id = "id";
    public const string Slug = "slug";
    public const string PlainTitle = "plain";
    public const string Theme = "theme";
    public const string Summary = "summary";
    public const string Hash = "hash";
    public const string Question = "question";
    public const string Wording = "wording";
    public const string TaughtBy = "taughtby";

    /// <summary>Once a section, like the two that follow.</summary>
    public const string Anchor = "anchor";
    public const string PlainHeading = "heading";
    public const string PlainText = "text";

    /// <summary>See <see cref="Search.Traits"/>.</summary>
    public const string Traits = "traits";

    /// <summary>See <see cref="WordMap"/>.</summary>
    public const string Map = "map";

    /// <summary>The title's folded words, a space before each: what begins like a title is most likely that title.</summary>
    public const string TitleWords = "titlewords";

    /// <summary>The stems of all that is said, titles and keywords several times: what is looked for is looked for here.</summary>
    public const string Whole = "whole";

    public const string Reference = "reference";

    /// <summary>The folded words of titles, keywords, headings and learned wordings: what is being typed may become one of these.</summary>
    public const string Names = "names";

    /// <summary>The first letters of the words of <see cref="Names"/>: a letter or two begin thousands of them.</summary>
    public const string Begun = "begun";
    public const int LongestBegun = 3;

    /// <summary>Every word as folded, to correct spelling against.</summary>
    public const string Spelling = "spelling";

    /// <summary>Every word folded, then a mark, then as written: gives back the accents of a correction.</summary>
    public const string Surface = "surface";
}
