namespace Portal.Tickets.Tickets.Reads;

/// <summary>Who said something, as far as the viewer may know.</summary>
/// <param name="Name">First name of an agent, chosen or shortened name of a customer; empty for « Anonyme ».</param>
/// <param name="Team">The agent's team; empty for customers.</param>
public sealed record Author(Guid PersonId, string Name, string Team, bool IsAgent, bool IsAsker)
{
    /// <summary>Two letters for the agent's card.</summary>
    public string Initials { get; init; } = "";

    /// <summary>Only of an agent who wishes it public; shown only where the administrator allows it.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>Whether this is the name this person has everywhere in public: another one, chosen for one question, leads nowhere.</summary>
    public bool HasPublicPage { get; init; }
}
