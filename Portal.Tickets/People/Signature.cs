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
    public string Website { get; init; } = "";

    /// <summary>The polite formula before the name, such as « Bien à vous ».</summary>
    public string Closing { get; init; } = "";
}
