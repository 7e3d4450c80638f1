namespace Portal.Tickets.Access;

/// <summary>What an operator may set of the rules of access; the rest is in the code, for nobody to loosen.</summary>
public sealed record AccessRules
{
    /// <summary>How long an authorisation rests before the invitation leaves, so that a stolen mailbox is noticed in time; zero for at once.</summary>
    public TimeSpan CoolingDelay { get; init; }
}
