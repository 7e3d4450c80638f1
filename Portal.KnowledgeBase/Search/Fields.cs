namespace Portal.KnowledgeBase.Search;

/// <summary>The fields of the index and what a word found in each is worth.</summary>
internal static class Fields
{
    public const string Type = "type";
    public const string Key = "key";
    public const string Id = "id";
    public const string Slug = "slug";
    public const string PlainTitle = "plain";
    public const string Theme = "theme";
    public const string ForAgents = "agents";
    public const string Resolved = "resolved";
    public const string Summary = "summary";
    public const string Anchor = "anchor";
    public const string PlainHeading = "heading";
    public const string PlainText = "text";
    public const string Hash = "hash";
    public const string Question = "question";
    public const string Wording = "wording";
    public const string TaughtBy = "taughtby";

    public const string Group = "group";
    public const string IsQuestion = "isquestion";
    public const string Prior = "prior";
    public const string ThemeKey = "themekey";
    public const string Audience = "audience";

    public const string Reference = "reference";

    /// <summary>Every word as folded, to correct spelling against.</summary>
    public const string Spelling = "spelling";

    /// <summary>Every word folded, then a mark, then as written: gives back the accents of a correction.</summary>
    public const string Surface = "surface";

    /// <summary>The title's words as one: what begins like a title is most likely that title.</summary>
    public const string TitleStart = "start";

    public const string Title = "title";
    public const string Words = "words";
    public const string Learned = "learned";
    public const string Headings = "headings";
    public const string Body = "body";

    /// <summary>Apart from the question's own text, or an answered question would pay for being longer.</summary>
    public const string Answers = "answers";

    /// <summary>The whole tutorial or question, once: finds words that no single section holds together, and says how rare a word is.</summary>
    public const string Whole = "whole";

    /// <summary>The whole again, by <see cref="Stem.Root"/>: déclarer, déclarant and déclaration meet here.</summary>
    public const string Roots = "roots";
    public const float WeightOfRoots = 0.5f;

    public static string Exact(string field) => field + ".x";

    public static IReadOnlyList<(string Field, float Weight)> Searched { get; } =
        [(Title, 1.3f), (Words, 1.7f), (Learned, 1.4f), (Headings, 1.4f), (Body, 1f), (Answers, 0.9f), (Whole, 0.6f)];

    /// <summary>Where words side by side count: short fields, whose positions are quickly read.</summary>
    public static IReadOnlyList<(string Field, float Weight)> SideBySide { get; } = [(Title, 1.3f), (Learned, 1.4f), (Headings, 1.4f)];

    public static IReadOnlyList<(string Field, float Weight)> SearchedExactly { get; } =
        [(Exact(Title), 0.15f), (Exact(Body), 0.08f)];

    public static IReadOnlyList<(string Field, float Weight)> Begun { get; } =
        [(Exact(Title), 6f), (Exact(Words), 5f), (Exact(Learned), 4f), (Exact(Headings), 3f)];
}
