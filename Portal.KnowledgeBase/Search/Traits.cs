using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>What must be known of each of the thousands of documents that match, in one number: who may see it, what it counts under, how long it is.</summary>
internal readonly record struct Traits(long Bits)
{
    public const double PriorUnit = 1000;
    private const int QuestionAt = 32;
    private const int AudienceAt = 33;
    private const int ResolvedAt = 35;
    private const int PriorAt = 36;
    private const int LengthAt = 48;

    public HitKind Kind => Has(QuestionAt) ? HitKind.Question : HitKind.Tutorial;

    /// <summary>Null for a question, which is for whoever meets it.</summary>
    public Audience? Audience => Has(QuestionAt) ? null : (Audience)(Bits >> AudienceAt & 3);

    public bool Resolved => Has(ResolvedAt);

    /// <summary>By <see cref="KeyOfTheme"/>.</summary>
    public int Theme => (int)Bits;

    public double Prior => (Bits >> PriorAt & 0xFFF) / PriorUnit;

    /// <summary>How many words it says.</summary>
    public int Length => (int)(Bits >> LengthAt & 0xFFFF);

    /// <summary>Those of one group are narrowed and counted alike.</summary>
    public long Group => Bits & (1L << ResolvedAt) - 1;

    public static Traits OfTutorial(Audience audience, string theme, double prior, int length) =>
        new(Common(theme, prior, length) | (long)audience << AudienceAt);

    public static Traits OfQuestion(bool resolved, string theme, double prior, int length) =>
        new(Common(theme, prior, length) | 1L << QuestionAt | (resolved ? 1L << ResolvedAt : 0));

    /// <summary>A number for a theme's title: counting compares thousands of them.</summary>
    public static int KeyOfTheme(string title) => WordMap.NumberOf(title);

    private static long Common(string theme, double prior, int length) =>
        (uint)KeyOfTheme(theme) | (long)(prior * PriorUnit) << PriorAt | (long)Math.Min(length, 0x7FFF) << LengthAt;

    private bool Has(int at) => (Bits >> at & 1) == 1;
}
