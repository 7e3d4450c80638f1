namespace Portal.Tickets.People;

/// <summary>What hangs on somebody's mailbox, known to other folders: such as the accounts whose owner they are.</summary>
public interface IGuardedMailboxes
{
    /// <summary>Whoever reads this mailbox decides about more than their own tickets.</summary>
    Task<bool> GuardsAsync(Person person, CancellationToken cancel);

    /// <summary>Tells those who decide beside them; saved with its cause.</summary>
    Task TellOthersAsync(Person person, CancellationToken cancel);
}

/// <summary>Takes back all that somebody could enter with, sessions included; saved with its cause.</summary>
public interface IForgetWaysIn
{
    Task ForgetAllAsync(Guid personId, CancellationToken cancel);
}
