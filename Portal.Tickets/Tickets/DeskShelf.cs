namespace Portal.Tickets.Tickets;

/// <summary>Where a ticket lies on the desk, kept beside it so that each queue is one stretch of an index.</summary>
public enum DeskShelf
{
    /// <summary>Not on the desk: its asker's address is unproven, or it was removed or merged into another.</summary>
    Away,

    /// <summary>Waiting for the team.</summary>
    Ours,

    /// <summary>Put off until a moment.</summary>
    Snoozed,

    /// <summary>Waiting for the customer.</summary>
    Customers,

    /// <summary>Nobody waits.</summary>
    Settled,
}
