namespace Portal.Web.Mail.Inbound;

/// <summary>What reading a message has to know of the house.</summary>
internal sealed record MailReaderOptions
{
    public const string Section = "Mail:Reading";

    /// <summary>A message from one of these is our own come back.</summary>
    public IReadOnlyList<string> OwnAddresses { get; init; } = [];

    /// <summary>Where our reply addresses and Message-IDs end; empty: any domain's are found.</summary>
    public string OwnDomain { get; init; } = "";

    /// <summary>The name under which our own server writes Authentication-Results; empty: nothing is trusted.</summary>
    public string AuthenticationServer { get; init; } = "";

    /// <summary>How many Received lines our own servers put above their Authentication-Results.</summary>
    public int HopsAboveResults { get; init; }

    public MailLimits Limits { get; init; } = new();
}

internal sealed record MailLimits
{
    public int Depth { get; init; } = 100;

    public int Parts { get; init; } = 10_000;

    public long Bytes { get; init; } = 200_000_000;

    /// <summary>Of one part. A header folded fifty thousand times costs the parser quadratic time.</summary>
    public long HeaderBytes { get; init; } = 256_000;

    /// <summary>Of one body part, decoded.</summary>
    public int TextLength { get; init; } = 2_000_000;
}
