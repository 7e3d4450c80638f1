namespace Portal.Tickets.Access;

/// <summary>Whoever relies on what members may do, such as the invoicing product.</summary>
public interface IPermissionChanges
{
    /// <summary>Called with the change, to be saved with it.</summary>
    Task ChangedAsync(Guid accountId, Guid personId, CancellationToken cancel);
}
