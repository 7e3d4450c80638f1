namespace Portal.Tickets.Tickets;

/// <summary>Whether the team reads a question before everybody does.</summary>
public enum Review
{
    /// <summary>No need.</summary>
    None,

    /// <summary>It will be read once its asker's address is confirmed.</summary>
    OnceConfirmed,

    /// <summary>It waits for the team's word.</summary>
    Waiting,

    /// <summary>The team said no.</summary>
    Refused,
}
