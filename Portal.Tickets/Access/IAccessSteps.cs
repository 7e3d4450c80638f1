namespace Portal.Tickets.Access;

/// <summary>Whoever wants to know of access steps without this folder knowing them, such as the ticket a request came from.</summary>
public interface IAccessSteps
{
    /// <summary>Called before the step is saved, to be saved with it.</summary>
    Task HappenedAsync(AccessRequest request, AccessStep step, Guid? actorId, CancellationToken cancel);
}
