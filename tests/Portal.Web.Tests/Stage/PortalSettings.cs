namespace Portal.Web.Tests.Stage;

/// <summary>How a test's portal is set up; what isn't said is as in production.</summary>
internal sealed record PortalSettings
{
    public static readonly Uri PublicUrl = new("https://aide.exemple.example");

    public string Environment { get; init; } = "Production";

    /// <summary>Copied into the data folder; null for a portal that makes its own.</summary>
    public string? Database { get; init; } = Template.Database;

    public string Articles { get; init; } = Template.Articles;

    public int GuestPostsPerMinute { get; init; } = 10_000;

    /// <summary>Answers leave at once, unless a test is about taking them back.</summary>
    public int UndoSeconds { get; init; }

    public int ApiCallsPerMinute { get; init; } = 10_000;

    /// <summary>Where the portal's log is written too; null for nowhere.</summary>
    public LogBook? Log { get; init; }

    public string LogLevel { get; init; } = "None";

    /// <summary>Whatever else this test needs set.</summary>
    public IReadOnlyDictionary<string, string?> More { get; init; } = new Dictionary<string, string?>();

    public IReadOnlyDictionary<string, string?> ForHost(string dataFolder) => new Dictionary<string, string?>(More)
    {
        ["Portal:DataFolder"] = dataFolder,
        ["Portal:ArticlesFolder"] = Articles,
        ["Portal:PublicUrl"] = PublicUrl.OriginalString,
        ["Portal:GuestPostsPerMinute"] = GuestPostsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Portal:Moderation:MostPostsAnHour"] = "1000", // Casts are small, and speak a lot.
        ["Portal:Writing:UndoSeconds"] = UndoSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Api:CallsPerMinute"] = ApiCallsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Portal:Brand:Name"] = "Exemple",
        ["Portal:Brand:SignatureFrame:0"] = "Exemple — Service clientèle",
        ["Mail:From"] = "aide@exemple.example",
        ["Jobs:RunHere"] = "false",
        ["Logging:LogLevel:Default"] = LogLevel,
        ["Logging:LogLevel:Microsoft"] = LogLevel,
        ["Logging:LogLevel:Hangfire"] = LogLevel,
    };
}
