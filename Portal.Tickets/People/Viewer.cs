namespace Portal.Tickets.People;

/// <summary>Whoever is looking. Every read takes one; what they may not see, they do not find.</summary>
/// <param name="PersonId">Null for a visitor.</param>
/// <param name="AccountIds">The client accounts this person belongs to.</param>
public sealed record Viewer(Guid? PersonId, PortalRole Role, IReadOnlyList<Guid> AccountIds)
{
    public static Viewer Visitor { get; } = new(PersonId: null, PortalRole.Customer, []);

    public bool IsTeam => Role >= PortalRole.Agent;

    public bool IsLead => Role >= PortalRole.Lead;

    /// <summary>For what only a signed-in person reaches; a page that lets visitors through must not ask.</summary>
    public Guid RequiredPersonId => PersonId ?? throw new InvalidOperationException("A visitor reached what only a signed-in person may.");
}
