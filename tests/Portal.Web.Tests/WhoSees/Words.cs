namespace Portal.Web.Tests.WhoSees;

/// <summary>One word for each thing said, which stands nowhere else.</summary>
internal static class Words
{
    public const string PublicTitle = "bigornette";
    public const string PublicQuestion = "calembredon";
    public const string PublicComment = "dardaniole";
    public const string PublicAnswer = "estrapouille";
    public const string PublicAside = "farlouchine";
    public const string PublicNote = "gribouflard";
    public const string PrivateTitle = "hurluberne";
    public const string PrivateQuestion = "intrapelle";
    public const string PrivateAnswer = "jocrissade";
    public const string PrivateNote = "kirigamine";
    public const string PublicTag = "nonchalure";
    public const string PrivateTag = "ortolanerie";
    public const string UnpublishedTitle = "lambrequine";
    public const string UnpublishedQuestion = "mistoufline";

    public static readonly string[] All =
    [
        PublicTitle, PublicQuestion, PublicComment, PublicAnswer, PublicTag, PublicAside, PublicNote,
        PrivateTitle, PrivateQuestion, PrivateAnswer, PrivateNote, PrivateTag, UnpublishedTitle, UnpublishedQuestion,
    ];

    /// <summary>What anybody on earth may read.</summary>
    public static readonly string[] Public = [PublicTitle, PublicQuestion, PublicComment, PublicAnswer, PublicTag];
}
