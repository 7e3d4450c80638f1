namespace Portal.Tickets.People;

/// <summary>
/// How an agent signs: data, never text inside a message. Mails to participants show it whole within the company's frame,
/// public pages the first name and the team only, notes nothing.
/// </summary>
public sealed record Signature
{
    public string FullName { get; init; } = "";
    public string JobTitle { get; init; } = "";
    public string Telephone { get; init; } = "";

    /// <summary>Whole web addresses, one a line.</summary>
    public string Links { get; init; } = "";

    /// <summary>The polite formula before the name, such as « Bien à vous ».</summary>
    public string Closing { get; init; } = "";

    /// <summary>The two texts that differ in English; empty to sign in French there too.</summary>
    public string EnglishJobTitle { get; init; } = "";
    public string EnglishClosing { get; init; } = "";

    /// <summary>The agent wishes the telephone to stand on their public card; the administrator must allow it as well.</summary>
    public bool TelephoneInPublic { get; init; }

    public IReadOnlyList<string> LinkLines => Links.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string ClosingIn(SignatureLanguage language) =>
        language == SignatureLanguage.English && EnglishClosing.Length > 0 ? EnglishClosing : Closing;

    public string JobTitleIn(SignatureLanguage language) =>
        language == SignatureLanguage.English && EnglishJobTitle.Length > 0 ? EnglishJobTitle : JobTitle;
}

public enum SignatureLanguage { French, English }

/// <summary>Who signs a letter, and in which language.</summary>
public sealed record SignedBy(Signature Signature, string Team, SignatureLanguage Language);
